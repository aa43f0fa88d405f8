package org.vigie.alerts.writing;

import java.util.Locale;
import java.util.regex.Pattern;
import org.vigie.domain.post.Post;

/** Cuts what a post says down to a few lines. */
public final class Excerpt {
  private static final int LONGEST = 260;
  private static final int LONGEST_TITLE = 140;

  /** How far back a word boundary is looked for. */
  private static final int LOOK_BACK = 30;

  private static final int COPY_PREFIX = 80;

  private static final Pattern NO_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cc}\\p{Cf}]+");

  private Excerpt() {}

  /**
   * Returns the title of a post.
   *
   * @param post the post
   * @return one line, empty when the post has no title
   */
  public static String title(Post post) {
    return cut(post.title(), LONGEST_TITLE);
  }

  /**
   * Returns the beginning of a post's text.
   *
   * @param post the post
   * @return one line, empty when the title says all
   */
  public static String text(Post post) {
    return cut(post.text(), LONGEST);
  }

  /**
   * Returns what two copies of a text have in common: a copy mostly keeps its beginning.
   *
   * @param post the post
   * @return the first words, without case and punctuation
   */
  public static String beginning(Post post) {
    String words =
        NO_WORDS.matcher(post.content().toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    return words.substring(0, Math.min(COPY_PREFIX, words.length()));
  }

  private static String cut(String text, int longest) {
    String line = BLANKS.matcher(text).replaceAll(" ").strip();
    if (line.length() <= longest) {
      return line;
    }
    int space = line.lastIndexOf(' ', longest);
    int end = space >= longest - LOOK_BACK ? space : longest;
    if (Character.isHighSurrogate(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(0, end).stripTrailing() + "…";
  }
}
