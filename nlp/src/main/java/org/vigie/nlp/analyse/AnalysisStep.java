package org.vigie.nlp.analyse;

import java.util.Locale;

/** The steps of analysis; each can fail for one post without the others. */
public enum AnalysisStep {
  /** Telling the language. */
  LANGUAGE,
  /** Finding watched entities. */
  MATCHING,
  /** Judging whether a watched entity is meant. */
  RELEVANCE,
  /** Tagging topics. */
  TOPICS,
  /** Judging the whole post. */
  SENTIMENT,
  /** Judging the post towards an entity. */
  TARGET_SENTIMENT,
  /** Finding names. */
  NAMES,
  /** Hiding the author. */
  PSEUDONYM;

  /**
   * Returns the word for it in logs and metrics.
   *
   * @return such as "target-sentiment"
   */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
