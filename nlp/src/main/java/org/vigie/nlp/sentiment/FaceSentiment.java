package org.vigie.nlp.sentiment;

import java.util.List;
import java.util.Optional;
import org.vigie.domain.mention.Sentiment;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.nlp.text.PostToken;

/** Reads emoji and faces alone, which mean about the same in every language. */
final class FaceSentiment {
  /** Mean score beyond which faces are taken for an opinion. */
  private static final double CLEAR = 0.2;

  /** Faces alone are never as sure as a model; an upper bound by judgement, not measured. */
  private static final double MOST_CONFIDENT = 0.6;

  private final Lexicon lexicon;

  FaceSentiment(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  Sentiment of(List<PostToken> tokens) {
    double sum = 0;
    int known = 0;
    for (PostToken token : tokens) {
      Optional<WordScores> scores = isFace(token) ? lexicon.scores(token.form()) : Optional.empty();
      if (scores.isPresent()) {
        sum += score(scores.get());
        known++;
      }
    }
    return known == 0 ? Sentiment.UNKNOWN : judged(Math.clamp(sum / known, -1.0, 1.0));
  }

  private static Sentiment judged(double mean) {
    double confidence = Math.min(MOST_CONFIDENT, (1 + Math.abs(mean)) / 3);
    if (mean > CLEAR) {
      return new Sentiment(SentimentLabel.POSITIVE, mean, confidence);
    }
    SentimentLabel label = mean < -CLEAR ? SentimentLabel.NEGATIVE : SentimentLabel.NEUTRAL;
    return new Sentiment(label, mean, confidence);
  }

  private static double score(WordScores scores) {
    float emoji = scores.of(Lexicon.Source.EMOJI.column());
    float afinn = scores.of(Lexicon.Source.AFINN_EN.column());
    return emoji != 0 ? emoji : afinn != 0 ? afinn : scores.of(Lexicon.Source.VADER.column());
  }

  private static boolean isFace(PostToken token) {
    return switch (token.kind()) {
      case EMOJI, EMOTICON -> true;
      case WORD, NUMBER, NAME, HASHTAG, LINK, MARK -> false;
    };
  }
}
