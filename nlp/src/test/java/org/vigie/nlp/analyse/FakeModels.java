package org.vigie.nlp.analyse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.vigie.domain.mention.Sentiment;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.domain.post.Language;
import org.vigie.nlp.sentiment.Caution;
import org.vigie.nlp.sentiment.Irony;
import org.vigie.nlp.sentiment.Lexicon;
import org.vigie.nlp.sentiment.SentimentModel;
import org.vigie.nlp.target.TargetSentiment;
import org.vigie.nlp.target.TargetSentimentModel;
import org.vigie.nlp.text.CharRange;

/** Models that blame what begins with a capital, remember what they judged and fail on a word. */
final class FakeModels implements SentimentModel, TargetSentimentModel {
  static final String POISON = "poison";
  static final Sentiment WHOLE = new Sentiment(SentimentLabel.POSITIVE, 0.5, 0.6);
  static final Sentiment BLAME = new Sentiment(SentimentLabel.NEGATIVE, -0.7, 0.8);
  static final Sentiment PRAISE = new Sentiment(SentimentLabel.POSITIVE, 0.7, 0.8);

  private final List<List<String>> judged = Collections.synchronizedList(new ArrayList<>());

  /** Looks for irony without a lexicon. */
  static Caution caution(double abstainBelow) {
    return new Caution(new Irony(Lexicon.of(Map.of())), abstainBelow);
  }

  List<List<String>> judged() {
    return judged;
  }

  @Override
  public Sentiment of(String text, Language language) {
    refusePoison(text);
    return WHOLE;
  }

  @Override
  public TargetSentiment towards(String text, List<CharRange> targets, Language language) {
    refusePoison(text);
    if (targets.isEmpty()) {
      return new TargetSentiment(WHOLE, null);
    }
    List<String> words =
        targets.stream().map(range -> text.substring(range.start(), range.end())).toList();
    judged.add(words);
    Sentiment sentiment = Character.isUpperCase(words.getFirst().charAt(0)) ? BLAME : PRAISE;
    return new TargetSentiment(sentiment, targets.getFirst());
  }

  @Override
  public String version() {
    return "fake=1";
  }

  private static void refusePoison(String text) {
    if (text.contains(POISON)) {
      throw new IllegalStateException("poisoned");
    }
  }
}
