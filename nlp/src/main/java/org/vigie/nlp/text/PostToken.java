package org.vigie.nlp.text;

/**
 * A piece of a post as {@link PostTokenizer} cuts it.
 *
 * @param kind what it is
 * @param form its text in lower case, with runs of three or more equal letters cut to two and
 *     digits replaced by 0; for a hashtag without the sign
 * @param range where it stands in the text
 * @param emphasis how it was written
 */
public record PostToken(Kind kind, String form, CharRange range, Emphasis emphasis) {

  /** What a token is. */
  public enum Kind {
    /** Letters, with apostrophes inside. */
    WORD,
    /** Digits, with separators inside. */
    NUMBER,
    /** An account name, with @. */
    NAME,
    /** A hashtag. */
    HASHTAG,
    /** A web address, or the word that stands for one in anonymised text. */
    LINK,
    /** One emoji, without its modifiers. */
    EMOJI,
    /** A face drawn with punctuation. */
    EMOTICON,
    /** One punctuation mark, or a run of the same one. */
    MARK
  }

  /** How a token was written. */
  public enum Emphasis {
    /** As usual. */
    PLAIN,
    /** With its first letter in capitals. */
    INITIAL,
    /** All in capitals, two letters or more. */
    CAPITALS,
    /** With a letter or a mark repeated three times or more. */
    ELONGATED
  }
}
