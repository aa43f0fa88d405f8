package org.vigie.nlp.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.nlp.text.CharRange;

/**
 * A name with the words around it.
 *
 * @param words the words of the name
 * @param before the word before it; empty at the start of a text
 * @param after the word after it; empty at its end
 * @param opening whether it begins a sentence or a line, where any word is capitalised
 * @param followed whether nothing but space stands between it and the word after it
 */
record Surroundings(
    List<String> words, String before, String after, boolean opening, boolean followed) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}&.-]*");
  private static final Pattern OPENING = Pattern.compile("(?:^|[.!?…:\\n\"«»“”-])\\s*$");
  private static final Pattern FOLLOWED = Pattern.compile("^(?: \\p{L}|['’]s)");
  private static final int REACH = 40;
  private static final Pattern SPACE = Pattern.compile("\\s+");

  Surroundings {
    words = List.copyOf(words);
  }

  static Surroundings of(String text, CharRange place) {
    String name = text.substring(place.start(), place.end());
    String left = text.substring(Math.max(0, place.start() - REACH), place.start());
    String right = text.substring(place.end(), Math.min(text.length(), place.end() + REACH));
    List<String> near = new ArrayList<>();
    Matcher words = WORD.matcher(left);
    while (words.find()) {
      near.add(words.group());
    }
    Matcher next = WORD.matcher(right);
    return new Surroundings(
        List.of(SPACE.split(name)),
        near.isEmpty() ? "" : bare(near.getLast()),
        next.find() ? bare(next.group()) : "",
        OPENING.matcher(left).find(),
        FOLLOWED.matcher(right).find());
  }

  /** An abbreviation without its full stop. */
  private static String bare(String word) {
    return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
  }

  String first() {
    return words.getFirst();
  }

  boolean isSingle() {
    return words.size() == 1;
  }
}
