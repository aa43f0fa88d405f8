package org.vigie.nlp.entity;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.vigie.nlp.Resources;

/** Words that tell kinds of names apart, read from the file beside this class. Immutable. */
final class NameWords {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SPACE = Pattern.compile("\\s+");

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
    Map<Section, Set<String>> sections = new HashMap<>();
    Section current = Section.FIRST_NAMES;
    for (String line : Resources.text(NameWords.class, "name-words.txt").lines().toList()) {
      if (line.startsWith("[")) {
        String key = line.substring(1, line.indexOf(']'));
        current = Section.valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
      } else if (!line.startsWith("#") && !line.isBlank()) {
        sections
            .computeIfAbsent(current, _ -> new HashSet<>())
            .addAll(List.of(SPACE.split(line.strip())));
      }
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
