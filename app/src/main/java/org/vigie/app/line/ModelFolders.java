package org.vigie.app.line;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.entity.WatchedEntity;
import org.vigie.nlp.dependency.DependencyParses;
import org.vigie.nlp.entity.NameFinder;
import org.vigie.nlp.sentiment.ModelUnavailable;
import org.vigie.nlp.sentiment.SentimentModel;
import org.vigie.nlp.sentiment.corenlp.CoreNlpSentiment;
import org.vigie.nlp.topic.TopicClassifier;

/**
 * Where models are looked for: in the team's folder, and what that lacks in the one beside the
 * launcher.
 *
 * @param own the team's folder
 * @param shipped the folder beside the launcher, which may be absent
 */
public record ModelFolders(Path own, Path shipped) {

  /**
   * Makes them from what is configured.
   *
   * @param configured the team's folder; null when it has none
   * @param shipped the folder beside the launcher
   * @return the folders
   */
  public static ModelFolders of(@Nullable Path configured, Path shipped) {
    return new ModelFolders(Objects.requireNonNullElse(configured, shipped), shipped);
  }

  /**
   * Looks for the models of names.
   *
   * @param watched the watched entities
   * @return the finder, which may have no model
   */
  public NameFinder names(List<WatchedEntity> watched) {
    NameFinder finder = new NameFinder(own, watched);
    return finder.available() || own.equals(shipped) ? finder : new NameFinder(shipped, watched);
  }

  /**
   * Loads the team's classifier of topics.
   *
   * @return the classifier, or one that gives nothing where there is none
   * @throws ModelUnavailable when its file cannot be read
   */
  public TopicClassifier topics() {
    TopicClassifier found = TopicModel.load(own);
    return found == TopicClassifier.NONE ? TopicModel.load(shipped) : found;
  }

  /**
   * Looks for the models that parse sentences.
   *
   * @return the parser, which loads nothing yet
   * @throws ModelUnavailable when there are none
   */
  public DependencyParses dependencies() {
    return DependencyParses.in(List.of(own, shipped));
  }

  SentimentModel corenlp(SentimentModel others) {
    try {
      return CoreNlpSentiment.in(own, others);
    } catch (ModelUnavailable e) {
      if (own.equals(shipped)) {
        throw e;
      }
      return CoreNlpSentiment.in(shipped, others);
    }
  }
}
