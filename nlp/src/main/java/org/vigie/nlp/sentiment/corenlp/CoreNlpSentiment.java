package org.vigie.nlp.sentiment.corenlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.neural.rnn.RNNCoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.sentiment.SentimentCoreAnnotations;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.util.CoreMap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.domain.mention.Sentiment;
import org.vigie.domain.post.Language;
import org.vigie.nlp.sentiment.ModelUnavailable;
import org.vigie.nlp.sentiment.Probabilities;
import org.vigie.nlp.sentiment.SentenceMean;
import org.vigie.nlp.sentiment.SentimentModel;
import org.vigie.nlp.text.PostText;
import org.vigie.nlp.text.Sentence;
import org.vigie.nlp.text.Sentences;

/**
 * English sentiment by CoreNLP's own annotator, a network over parse trees that was trained on film
 * reviews; other languages are left to another model, and English too when its own cannot be
 * loaded. Of a text the first 40 sentences are read. Its parser reads a few to a few dozen posts a
 * second. Loaded when the first English text comes. Safe for use by many threads.
 */
public final class CoreNlpSentiment implements SentimentModel {
  private static final Logger LOG = LoggerFactory.getLogger(CoreNlpSentiment.class);
  private static final int MOST_SENTENCES = 40;

  private final CoreNlpModels models;
  private final SentimentModel others;
  private final Path folder;
  private final Sentences sentences = new Sentences();
  private @Nullable StanfordCoreNLP pipeline;
  private boolean failed;

  private CoreNlpSentiment(Path folder, CoreNlpModels models, SentimentModel others) {
    this.folder = folder;
    this.models = models;
    this.others = others;
  }

  /**
   * Looks for the models, without loading them.
   *
   * @param folder the folder of CoreNLP's jars of models
   * @param others judges texts that are not English
   * @return the model
   * @throws ModelUnavailable when the folder lacks a model
   */
  public static CoreNlpSentiment in(Path folder, SentimentModel others) {
    try {
      return new CoreNlpSentiment(folder, CoreNlpModels.in(folder), others);
    } catch (IOException e) {
      throw new ModelUnavailable("corenlp.failed", List.of(folder.toString(), e.toString()));
    }
  }

  @Override
  public Sentiment of(String text, Language language) {
    if (!language.equals(Language.ENGLISH) || text.isBlank()) {
      return others.of(text, language);
    }
    StanfordCoreNLP loaded = pipeline();
    if (loaded == null) {
      return others.of(text, language);
    }
    Annotation document = new Annotation(beginning(PostText.unescaped(text)));
    loaded.annotate(document);
    List<Probabilities> judged = new ArrayList<>();
    for (CoreMap sentence : document.get(CoreAnnotations.SentencesAnnotation.class)) {
      Tree tree = sentence.get(SentimentCoreAnnotations.SentimentAnnotatedTree.class);
      if (tree != null) {
        judged.add(fromFive(RNNCoreAnnotations.getPredictions(tree)));
      }
    }
    return judged.isEmpty() ? others.of(text, language) : SentenceMean.of(judged).sentiment();
  }

  /** Very negative, negative, neutral, positive, very positive. */
  static Probabilities fromFive(SimpleMatrix five) {
    return new Probabilities(five.get(0) + five.get(1), five.get(2), five.get(3) + five.get(4));
  }

  /** What an article says it says in its first sentences, and each takes the parser its time. */
  String beginning(String text) {
    List<Sentence> cut = sentences.of(text, Language.ENGLISH);
    return cut.size() <= MOST_SENTENCES
        ? text
        : text.substring(0, cut.get(MOST_SENTENCES - 1).range().end());
  }

  /** Null once loading has failed: to try again with every post would stop the line. */
  private synchronized @Nullable StanfordCoreNLP pipeline() {
    if (pipeline == null && !failed) {
      try {
        pipeline = models.load();
      } catch (IOException | RuntimeException e) {
        failed = true;
        LOG.error(
            "event=sentiment-model-failed model=corenlp folder=\"{}\" instead=\"{}\"",
            folder,
            others.version(),
            e);
      }
    }
    return pipeline;
  }

  @Override
  public synchronized String version() {
    return failed ? others.version() : "sentiment-corenlp=4.5.10; " + others.version();
  }
}
