package org.vigie.nlp.target;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.mention.Sentiment;
import org.vigie.domain.post.Language;
import org.vigie.nlp.text.CharRange;
import org.vigie.nlp.text.PostTokenizer;

/**
 * Judges posts with a title: one that only the title names is whom the body is about, so the body
 * is judged as if it opened with the name.
 */
public final class Headings {
  private static final String COLON = " : ";

  /**
   * Ends a sentence where the line break stood, in a way that makes no face and goes on no link.
   */
  private static final String PARTING = " | ";

  private static final int LONGER = PARTING.length() - 1;

  private final TargetSentimentModel model;
  private final PostTokenizer tokenizer = new PostTokenizer();

  /**
   * Wraps a model.
   *
   * @param model judges texts without regard to titles
   */
  public Headings(TargetSentimentModel model) {
    this.model = model;
  }

  /**
   * Judges a text towards a target.
   *
   * @param text the title, a line break and the body, or a text without a title
   * @param body where the body starts, after the line break; 0 without a title
   * @param targets where the target is named in the text, in order
   * @param language the language of the text
   * @return the sentiment towards the target and the passage that decided, as places in the text
   */
  public TargetSentiment towards(
      String text, int body, List<CharRange> targets, Language language) {
    if (targets.isEmpty() || body == 0 || text.substring(body).isBlank()) {
      return model.towards(text, targets, language);
    }
    boolean headed =
        targets.getLast().end() <= body && !namesOthers(text.substring(0, body), targets);
    return headed ? headed(text, body, targets, language) : parted(text, body, targets, language);
  }

  /** Judges title and body as sentences of their own. */
  private TargetSentiment parted(
      String text, int body, List<CharRange> targets, Language language) {
    List<CharRange> moved =
        targets.stream()
            .map(range ->
                new CharRange(later(range.start(), body), later(range.end() - 1, body) + 1))
            .toList();
    TargetSentiment judged =
        model.towards(
            text.substring(0, body - 1) + PARTING + text.substring(body), moved, language);
    CharRange evidence = judged.evidence();
    return new TargetSentiment(
        judged.sentiment(),
        evidence == null
            ? null
            : new CharRange(
                earlier(evidence.start(), body), earlier(evidence.end() - 1, body) + 1));
  }

  private static int later(int at, int body) {
    return at < body ? at : at + LONGER;
  }

  /** Every place of the parting is the line break's. */
  private static int earlier(int at, int body) {
    return at < body + LONGER ? Math.min(at, body - 1) : at - LONGER;
  }

  /** Weighs the title, the body, and the body as if it opened with the name. */
  private TargetSentiment headed(
      String text, int body, List<CharRange> targets, Language language) {
    TargetSentiment opened = opened(text, body, targets.getFirst(), language);
    Sentiment alone = model.towards(text.substring(body), List.of(), language).sentiment();
    boolean agree = alone.label() == opened.sentiment().label();
    List<TargetSentiment> all =
        List.of(
            opened,
            model.towards(text.substring(0, body), targets, language),
            new TargetSentiment(alone, agree ? opened.evidence() : null));
    double sum = all.stream().mapToDouble(Headings::polarity).sum();
    return all.stream()
        .max(Comparator.comparingDouble(each -> polarity(each) * Math.signum(sum)))
        .orElseThrow();
  }

  private TargetSentiment opened(String text, int body, CharRange name, Language language) {
    String opening = text.substring(name.start(), name.end()) + COLON;
    List<CharRange> opener = List.of(new CharRange(0, name.end() - name.start()));
    TargetSentiment judged = model.towards(opening + text.substring(body), opener, language);
    return new TargetSentiment(
        judged.sentiment(), moved(judged.evidence(), opening.length(), body, name));
  }

  private static double polarity(TargetSentiment judged) {
    return judged.sentiment().polarity();
  }

  private boolean namesOthers(String title, List<CharRange> targets) {
    return !Rivals.of(TargetView.of(tokenizer.tokens(title), targets), title).isEmpty();
  }

  /** Turns places in the opened body into places in the whole text. */
  private static @Nullable CharRange moved(
      @Nullable CharRange evidence, int opening, int body, CharRange name) {
    if (evidence == null) {
      return null;
    }
    return evidence.end() <= opening
        ? name
        : new CharRange(
            body + Math.max(0, evidence.start() - opening), body + evidence.end() - opening);
  }
}
