package org.vigie.app.line;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.vigie.app.config.VigieConfig;
import org.vigie.app.config.settings.NamesChoice;
import org.vigie.app.config.settings.NlpSettings;
import org.vigie.app.config.settings.SentimentSettings;
import org.vigie.domain.entity.WatchedEntity;
import org.vigie.domain.mention.Analyser;
import org.vigie.domain.mention.Topic;
import org.vigie.nlp.analyse.AnalyserParts;
import org.vigie.nlp.analyse.PostAnalyser;
import org.vigie.nlp.analyse.TextParts;
import org.vigie.nlp.entity.NameFinder;
import org.vigie.nlp.language.LanguageIdentifier;
import org.vigie.nlp.match.EntityMatcher;
import org.vigie.nlp.relevance.LearnedRelevance;
import org.vigie.nlp.sentiment.Caution;
import org.vigie.nlp.sentiment.Irony;
import org.vigie.nlp.sentiment.LinearSentimentModel;
import org.vigie.nlp.sentiment.ModelUnavailable;
import org.vigie.nlp.sentiment.SentimentModel;
import org.vigie.nlp.sentiment.onnx.OnnxSentiment;
import org.vigie.nlp.target.LinearTargetSentiment;
import org.vigie.nlp.topic.TopicClassifier;
import org.vigie.nlp.topic.TopicTagger;

/** Puts the analyser together from the models that ship. */
public final class Analysis {
  private Analysis() {}

  /** Makes the analyser of the line. It marks what awaits names, and leaves finding them. */
  static Analyser open(
      VigieConfig config,
      Stores stores,
      Path models,
      Closers closers,
      ExecutorService processors,
      Aids aids) {
    List<WatchedEntity> entities = config.entities();
    EntityMatcher matcher = closers.add(new EntityMatcher(entities));
    NlpSettings nlp = config.settings().nlp();
    List<Topic> topics = nlp.topics() ? config.topics() : List.of();
    ModelFolders folders = ModelFolders.of(nlp.models(), models);
    TextParts text = text(closers, aids.names(), topics, config.settings().sentiment(), folders);
    return new PostAnalyser(
        new AnalyserParts(text, entities, matcher, aids.relevance(), stores.pseudonyms()),
        processors);
  }

  /**
   * What analysis asks and what goes on beside it.
   *
   * @param names finds names
   * @param relevance judges mentions, and learns
   */
  record Aids(NameFinder names, LearnedRelevance relevance) {
    static Aids open(VigieConfig config, Stores stores, Place place) {
      return new Aids(
          Analysis.names(config, place.models()),
          new LearnedRelevance(stores.state().corrections(), config.entities()));
    }
  }

  /**
   * Looks for the models of names, as the configuration wants them.
   *
   * @param config the configuration
   * @param shipped the folder of models where the configuration names none
   * @return the finder; finds nothing without models or when names are not wanted
   */
  public static NameFinder names(VigieConfig config, Path shipped) {
    NlpSettings settings = config.settings().nlp();
    if (settings.names() == NamesChoice.NEVER) {
      return NameFinder.none();
    }
    return ModelFolders.of(settings.models(), shipped).names(config.entities());
  }

  /**
   * Makes the parts that need no watched entity.
   *
   * @param closers closes what is opened
   * @param names finds names, or none
   * @param topics what texts may be about; empty for texts without topics
   * @param sentiment how sentiment is judged
   * @param folders where models are
   * @return the parts
   * @throws org.vigie.nlp.sentiment.ModelUnavailable when the model that is chosen cannot be used
   */
  public static TextParts text(
      Closers closers,
      NameFinder names,
      List<Topic> topics,
      SentimentSettings sentiment,
      ModelFolders folders) {
    TopicClassifier classifier = topics.isEmpty() ? TopicClassifier.NONE : folders.topics();
    TopicTagger tagger = closers.add(new TopicTagger(topics, classifier));
    LinearSentimentModel linear = LinearSentimentModel.bundled();
    LinearTargetSentiment targets = LinearTargetSentiment.bundled(linear);
    Caution caution = new Caution(new Irony(linear.lexicon()), sentiment.abstainBelow());
    SentimentModel posts = posts(sentiment, linear, folders, closers);
    return new TextParts(new LanguageIdentifier(), posts, targets, tagger, names, caution);
  }

  private static SentimentModel posts(
      SentimentSettings sentiment,
      LinearSentimentModel linear,
      ModelFolders folders,
      Closers closers) {
    return switch (sentiment.model()) {
      case LINEAR -> linear;
      case CORENLP -> folders.corenlp(linear);
      case ONNX -> {
        Path folder = sentiment.onnx();
        if (folder == null) {
          throw new ModelUnavailable("onnx.no-folder", List.of());
        }
        yield closers.add(OnnxSentiment.open(folder));
      }
    };
  }
}
