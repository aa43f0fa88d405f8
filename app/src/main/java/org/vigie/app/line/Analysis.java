package org.vigie.app.line;

import java.util.List;
import java.util.concurrent.ExecutorService;
import org.vigie.app.config.VigieConfig;
import org.vigie.domain.entity.WatchedEntity;
import org.vigie.domain.mention.Analyser;
import org.vigie.domain.mention.Topic;
import org.vigie.nlp.analyse.AnalyserParts;
import org.vigie.nlp.analyse.PostAnalyser;
import org.vigie.nlp.analyse.TextParts;
import org.vigie.nlp.entity.NameFinder;
import org.vigie.nlp.language.LanguageIdentifier;
import org.vigie.nlp.match.EntityMatcher;
import org.vigie.nlp.sentiment.LinearTargetSentiment;
import org.vigie.nlp.topic.TopicTagger;

/** Puts the analyser together from the models that ship. */
public final class Analysis {
  private Analysis() {}

  /**
   * Makes the analyser of the line. Names are left out: finding them takes twenty times as long as
   * all the rest, and would hold the line back.
   */
  static Analyser open(
      VigieConfig config, Stores stores, Closers closers, ExecutorService processors) {
    List<WatchedEntity> entities = config.entities();
    EntityMatcher matcher = closers.add(new EntityMatcher(entities));
    List<Topic> topics = config.settings().nlp().topics() ? config.topics() : List.of();
    TopicTagger tagger =
        closers.add(new TopicTagger(topics, TopicModel.load(config.settings().nlp().models())));
    TextParts text = text(NameFinder.none(), tagger);
    return new PostAnalyser(
        new AnalyserParts(text, entities, matcher, stores.pseudonyms()), processors);
  }

  /**
   * Makes the parts that need no watched entity.
   *
   * @param closers closes what is opened
   * @param names finds names, or none
   * @param topics what texts may be about; empty for texts without topics
   * @return the parts
   */
  public static TextParts text(Closers closers, NameFinder names, List<Topic> topics) {
    return text(names, closers.add(new TopicTagger(topics)));
  }

  private static TextParts text(NameFinder names, TopicTagger tagger) {
    LinearTargetSentiment sentiment = LinearTargetSentiment.bundled();
    return new TextParts(new LanguageIdentifier(), sentiment.whole(), sentiment, tagger, names);
  }
}
