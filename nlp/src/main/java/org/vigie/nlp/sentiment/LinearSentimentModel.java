package org.vigie.nlp.sentiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vigie.domain.mention.Sentiment;
import org.vigie.domain.post.Language;
import org.vigie.nlp.text.PostText;
import org.vigie.nlp.text.PostToken;
import org.vigie.nlp.text.PostTokenizer;
import org.vigie.nlp.text.Sentence;
import org.vigie.nlp.text.Sentences;

/**
 * Sentiment by multinomial logistic regression over hashed features, for French and English.
 *
 * <p>A text of more than {@value #LONGEST_WHOLE} tokens is judged sentence by sentence, up to
 * {@value #LONGEST_BOTH} tokens as a whole as well, and both count half. For other languages only
 * emoji and faces count: without any, the answer is {@link Sentiment#UNKNOWN}. A text of unknown
 * language, which is mostly a short one, gets the mean of what French and English say. Safe for use
 * by many threads.
 */
public final class LinearSentimentModel implements SentimentModel {
  /**
   * Tokens up to which a text is judged as a whole; posts that the model learns from are shorter.
   */
  static final int LONGEST_WHOLE = 60;

  /** Tokens up to which a text is judged as a whole beside its sentences; articles are longer. */
  static final int LONGEST_BOTH = 250;

  /** What is left of the confidence where the language is not known; by judgement. */
  private static final double UNSURE = 0.8;

  private final Map<String, PostScorer> scorers = new TreeMap<>();
  private final Lexicon lexicon;
  private final String version;
  private final FaceSentiment faces;
  private final PostTokenizer tokenizer = new PostTokenizer();
  private final Sentences sentences = new Sentences();

  LinearSentimentModel(SentimentModels models, String hash) {
    this.lexicon = models.lexicon();
    this.version = "sentiment-linear=" + hash;
    models.languages().forEach((tag, model) -> scorers.put(tag, new PostScorer(model, lexicon)));
    this.faces = new FaceSentiment(models.lexicon());
  }

  /**
   * Loads the model that comes with the application.
   *
   * @return the model
   */
  public static LinearSentimentModel bundled() {
    try {
      return read(SentimentModels.bundledBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("read bundled sentiment model failed", e);
    }
  }

  /**
   * Loads a model from the content of a model file.
   *
   * @param file the content
   * @return the model
   * @throws IOException when it is not a model file
   */
  public static LinearSentimentModel read(byte[] file) throws IOException {
    return new LinearSentimentModel(SentimentModels.read(file), SentimentModels.hash(file));
  }

  @Override
  public Sentiment of(String text, Language language) {
    String written = PostText.unescaped(text);
    List<PostToken> tokens = tokenizer.tokens(written);
    PostScorer model = scorers.get(language.tag());
    if (model == null) {
      boolean guess = language.equals(Language.UNKNOWN) && hasWords(tokens);
      return guess ? guessed(tokens) : faces.of(tokens);
    }
    if (tokens.isEmpty()) {
      return Sentiment.UNKNOWN;
    }
    if (tokens.size() <= LONGEST_WHOLE) {
      return model.judge(tokens).sentiment();
    }
    Probabilities mean = bySentence(written, language, model);
    return (tokens.size() <= LONGEST_BOTH ? mean.mean(model.judge(tokens)) : mean).sentiment();
  }

  private static boolean hasWords(List<PostToken> tokens) {
    return tokens.stream().anyMatch(token -> token.kind() == PostToken.Kind.WORD);
  }

  /** Averages what all languages say of a text that may be in any of them. */
  private Sentiment guessed(List<PostToken> tokens) {
    double negative = 0;
    double positive = 0;
    for (PostScorer scorer : scorers.values()) {
      Probabilities each = scorer.judge(tokens);
      negative += each.negative() / scorers.size();
      positive += each.positive() / scorers.size();
    }
    double neutral = Math.max(0, 1 - negative - positive);
    Sentiment mean = new Probabilities(negative, neutral, positive).sentiment();
    return new Sentiment(mean.label(), mean.polarity(), mean.confidence() * UNSURE);
  }

  /**
   * Judges a phrase as the model stands, without cutting it.
   *
   * @param tokens the phrase
   * @param language its language
   * @return how likely each class is; empty for a language without a model
   */
  public Optional<Probabilities> phrase(List<PostToken> tokens, Language language) {
    return Optional.ofNullable(scorers.get(language.tag())).map(model -> model.judge(tokens));
  }

  /**
   * Returns the polarity that a word has by the company it keeps, whether or not a lexicon lists
   * it.
   *
   * @param token a token
   * @param language its language
   * @return from -1 to 1; 0 for what is not a known word
   */
  public float polarity(PostToken token, Language language) {
    PostScorer model = scorers.get(language.tag());
    return model == null ? 0 : model.polarity(token);
  }

  /**
   * Tells whether the model reads the words of a language.
   *
   * @param language the language
   * @return false when only emoji and faces count
   */
  public boolean knows(Language language) {
    return scorers.containsKey(language.tag());
  }

  /**
   * Returns what the model knows of words.
   *
   * @return the lexicon of its file
   */
  public Lexicon lexicon() {
    return lexicon;
  }

  private Probabilities bySentence(String text, Language language, PostScorer model) {
    List<Probabilities> judged = new ArrayList<>();
    for (Sentence sentence : sentences.of(text, language)) {
      String part = text.substring(sentence.range().start(), sentence.range().end());
      List<PostToken> tokens = tokenizer.tokens(part);
      if (!tokens.isEmpty()) {
        judged.add(model.judge(tokens));
      }
    }
    return SentenceMean.of(judged);
  }

  @Override
  public String version() {
    return version;
  }
}
