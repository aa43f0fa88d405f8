package org.vigie.nlp.entity;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.vigie.nlp.WordLists;

/** Words that tell kinds of names apart, read from the file beside this class. Immutable. */
final class NameWords {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** The lists of the file. */
  enum Section {
    FIRST_NAMES,
    PLACES,
    TITLES,
    SPEECH,
    ORGANISATION_WORDS,
    BEFORE_ORGANISATION,
    AFTER_ORGANISATION,
    BEFORE_PLACE,
    BEFORE_PRODUCT,
    AFTER_PRODUCT,
    PARTICLES,
    ORDINARY
  }

  private final Map<Section, Set<String>> sections;

  private NameWords(Map<Section, Set<String>> sections) {
    this.sections = sections;
  }

  static NameWords bundled() {
    WordLists lists = WordLists.read(NameWords.class, "name-words.txt");
    Map<Section, Set<String>> sections = new EnumMap<>(Section.class);
    for (Section section : Section.values()) {
      String name = section.name().toLowerCase(Locale.ROOT).replace('_', '-');
      sections.put(section, lists.list(name));
    }
    return new NameWords(sections);
  }

  /** Says whether a word is in a list, whatever its case and accents. */
  boolean has(Section section, String word) {
    return sections.getOrDefault(section, Set.of()).contains(folded(word));
  }

  static String folded(String word) {
    String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
    return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
