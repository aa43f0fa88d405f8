package org.vigie.nlp.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.vigie.domain.query.Elision;
import org.vigie.nlp.text.PostToken.Emphasis;
import org.vigie.nlp.text.PostToken.Kind;

/**
 * Cuts posts into words, names, hashtags, links, emoji and faces in one pass over the text.
 *
 * <p>The features of sentiment need these kinds at several times the speed of a full tokenizer; for
 * sentences see {@link Sentences}. The work grows linearly with the text. Safe for use by many
 * threads.
 */
public final class PostTokenizer {
  private static final Set<String> ELIDED = Set.copyOf(Elision.ARTICLES);

  /**
   * Cuts a text.
   *
   * @param text any text
   * @return its tokens in order
   */
  public List<PostToken> tokens(String text) {
    List<PostToken> tokens = new ArrayList<>(text.length() / 5 + 4);
    int at = 0;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      if (Character.isWhitespace(point)) {
        at++;
      } else {
        at = next(text, at, point, tokens);
      }
    }
    return tokens;
  }

  private static int next(String text, int at, int point, List<PostToken> tokens) {
    if (Character.isLetter(point)) {
      int link = Links.end(text, at);
      int face = link > at ? at : Emoticons.end(text, at);
      return link > at
          ? add(tokens, Kind.LINK, "http", at, link)
          : face > at ? face(text, at, face, tokens) : word(text, at, tokens);
    }
    if ((point == '@' || point == '#') && isWordPart(text, at + 1)) {
      return sign(text, at, point, tokens);
    }
    int face = Emoticons.end(text, at);
    if (face > at) {
      return face(text, at, face, tokens);
    }
    if (Character.isDigit(point)) {
      int end = numberEnd(text, at);
      return add(tokens, Kind.NUMBER, digitsAsZero(text.substring(at, end)), at, end);
    }
    return mark(text, at, point, tokens);
  }

  private static int face(String text, int at, int end, List<PostToken> tokens) {
    return add(tokens, Kind.EMOTICON, text.substring(at, end), at, end);
  }

  private static int sign(String text, int at, int point, List<PostToken> tokens) {
    int end = at + 1;
    while (isWordPart(text, end)) {
      end += Character.charCount(text.codePointAt(end));
    }
    if (point == '@') {
      return add(tokens, Kind.NAME, "@", at, end);
    }
    String tag = text.substring(at + 1, end);
    return add(tokens, Kind.HASHTAG, digitsAsZero(tag.toLowerCase(Locale.ROOT)), at, end);
  }

  private static int word(String text, int at, List<PostToken> tokens) {
    int end = at;
    while (end < text.length()) {
      if (isApostrophe(text.charAt(end))) {
        if (!isLetterAt(text, end + 1)
            || ELIDED.contains(
                text.substring(at, Math.min(end, at + 8)).toLowerCase(Locale.ROOT))) {
          break;
        }
        end++;
      } else if (isWordPart(text, end)) {
        end += Character.charCount(text.codePointAt(end));
      } else {
        break;
      }
    }
    boolean elided = end < text.length() && isApostrophe(text.charAt(end)) && end - at <= 7;
    String raw = text.substring(at, end);
    boolean keep = elided && ELIDED.contains(raw.toLowerCase(Locale.ROOT));
    tokens.add(written(Kind.WORD, raw, keep ? "'" : "", new CharRange(at, end)));
    return keep ? end + 1 : end;
  }

  private static PostToken written(Kind kind, String raw, String suffix, CharRange range) {
    String lower = raw.toLowerCase(Locale.ROOT).replace('’', '\'');
    String form = shortened(lower);
    Emphasis emphasis = form.length() < lower.length() ? Emphasis.ELONGATED : capitals(raw);
    return new PostToken(kind, digitsAsZero(form) + suffix, range, emphasis);
  }

  private static int mark(String text, int at, int point, List<PostToken> tokens) {
    int size = Character.charCount(point);
    int end = at + size;
    if (isEmoji(point)) {
      while (end < text.length() && isEmojiModifier(text.codePointAt(end))) {
        end += Character.charCount(text.codePointAt(end));
      }
      return add(tokens, Kind.EMOJI, text.substring(at, at + size), at, end);
    }
    while (end < text.length() && text.codePointAt(end) == point) {
      end += size;
    }
    Emphasis emphasis = end - at >= 3 * size ? Emphasis.ELONGATED : Emphasis.PLAIN;
    String form = text.substring(at, Math.min(end, at + 2 * size));
    tokens.add(new PostToken(Kind.MARK, form, new CharRange(at, end), emphasis));
    return end;
  }

  private static int add(List<PostToken> tokens, Kind kind, String form, int start, int end) {
    tokens.add(new PostToken(kind, form, new CharRange(start, end), Emphasis.PLAIN));
    return end;
  }

  private static int numberEnd(String text, int at) {
    int end = at;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end))
            || (isSeparator(text.charAt(end))
                && end + 1 < text.length()
                && Character.isDigit(text.charAt(end + 1))))) {
      end++;
    }
    return Math.max(end, at + 1);
  }

  /** Cuts runs of three or more equal characters to two. */
  private static String shortened(String word) {
    StringBuilder kept = null;
    for (int i = 2; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean third = c == word.charAt(i - 1) && c == word.charAt(i - 2);
      if (third && kept == null) {
        kept = new StringBuilder(word.substring(0, i));
      } else if (!third && kept != null) {
        kept.append(c);
      }
    }
    return kept == null ? word : kept.toString();
  }

  private static String digitsAsZero(String text) {
    char[] chars = null;
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        chars = chars == null ? text.toCharArray() : chars;
        chars[i] = '0';
      }
    }
    return chars == null ? text : new String(chars);
  }

  private static Emphasis capitals(String word) {
    if (word.length() > 1
        && word.chars().allMatch(c -> Character.isUpperCase(c) || !Character.isLetter(c))) {
      return Emphasis.CAPITALS;
    }
    return Character.isUpperCase(word.codePointAt(0)) ? Emphasis.INITIAL : Emphasis.PLAIN;
  }

  private static boolean isWordPart(String text, int at) {
    if (at >= text.length()) {
      return false;
    }
    int point = text.codePointAt(at);
    return Character.isLetterOrDigit(point)
        || point == '_'
        || Character.getType(point) == Character.NON_SPACING_MARK;
  }

  private static boolean isLetterAt(String text, int at) {
    return at < text.length() && Character.isLetter(text.codePointAt(at));
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’';
  }

  private static boolean isSeparator(char c) {
    return c == '.' || c == ',' || c == ':' || c == '/';
  }

  private static boolean isEmoji(int point) {
    return point > 0x203B && (Character.isExtendedPictographic(point) || point >= 0x1F1E6);
  }

  private static boolean isEmojiModifier(int point) {
    return point == 0xFE0F || point == 0x200D || Character.isEmojiModifier(point);
  }
}
