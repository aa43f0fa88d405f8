package org.vigie.nlp.relevance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.vigie.domain.entity.WatchedEntity;
import org.vigie.domain.post.Language;
import org.vigie.domain.query.Query;
import org.vigie.nlp.match.NameLocator;
import org.vigie.nlp.match.Spellings;
import org.vigie.nlp.match.TextWords;
import org.vigie.nlp.text.CharRange;

/**
 * What tells the meanings of a name apart: the words of the text, those near the name and right
 * beside it, how the name is written, the entity's own context words, and the language. Each group
 * is scaled to the same length, so that long and short texts are comparable.
 */
final class RelevanceFeatures {
  private static final int MOST_WORDS = 400;
  private static final int NEAR = 4;
  private static final String WORD = "w:";
  private static final String PAIR = "b:";
  private static final String NEAR_WORD = "n:";
  private static final String BEFORE = "p:";
  private static final String AFTER = "x:";

  private final Spellings name;
  private final Set<String> context;

  RelevanceFeatures(WatchedEntity entity, NameLocator locator) {
    this.name = locator.spellings(entity);
    Set<String> known = new LinkedHashSet<>();
    phrases(entity.query()).forEach(phrase -> known.addAll(locator.read(phrase).words()));
    name.names().forEach(known::removeAll);
    this.context = known;
  }

  /** The words of a query that speak for a match. */
  private static List<String> phrases(Query query) {
    return switch (query) {
      case Query.And and -> and.parts().stream().flatMap(part -> phrases(part).stream()).toList();
      case Query.Or or -> or.parts().stream().flatMap(part -> phrases(part).stream()).toList();
      case Query.Term term -> List.of(term.text());
      case Query.Phrase phrase -> List.of(phrase.text());
      default -> List.of();
    };
  }

  /** The same for the same names and context words, whatever the order of the words. */
  String basis() {
    return name.names() + " " + new TreeSet<>(context);
  }

  /** The features of a text with their values, always in the same order. */
  Map<String, Double> of(TextWords text, Language language) {
    List<String> words = text.words().subList(0, Math.min(MOST_WORDS, text.words().size()));
    boolean[] named = new boolean[words.size()];
    Set<String> near = new LinkedHashSet<>();
    Set<String> beside = new LinkedHashSet<>();
    for (int at = 0; at < words.size(); at++) {
      for (List<String> spelling : name.names()) {
        if (text.standAt(at, spelling) && at + spelling.size() <= words.size()) {
          around(words, at, at + spelling.size(), near, beside);
          beside.add(shape(text, at, at + spelling.size()));
          java.util.Arrays.fill(named, at, at + spelling.size(), true);
        }
      }
    }
    Set<String> whole = new LinkedHashSet<>();
    Set<String> known = new LinkedHashSet<>();
    for (int at = 0; at < words.size(); at++) {
      if (!named[at]) {
        whole.add(WORD + words.get(at));
        if (context.contains(words.get(at))) {
          known.add("k:" + words.get(at));
        }
      }
      if (at > 0) {
        whole.add(PAIR + words.get(at - 1) + " " + words.get(at));
      }
    }
    Map<String, Double> values = new LinkedHashMap<>();
    add(values, whole);
    add(values, near);
    add(values, beside);
    add(values, known);
    values.put("lang:" + language.tag(), 0.5);
    return values;
  }

  private static void add(Map<String, Double> values, Set<String> group) {
    double value = 1 / Math.sqrt(Math.max(1, group.size()));
    group.forEach(feature -> values.put(feature, value));
  }

  private static void around(
      List<String> words, int from, int to, Set<String> near, Set<String> beside) {
    for (int i = Math.max(0, from - NEAR); i < Math.min(words.size(), to + NEAR); i++) {
      if (i < from || i >= to) {
        near.add(NEAR_WORD + words.get(i));
      }
    }
    beside.add(BEFORE + (from > 0 ? words.get(from - 1) : "^"));
    beside.add(AFTER + (to < words.size() ? words.get(to) : "$"));
  }

  /** Lower case, capitalised or in capitals, and whether it is an account, a tag or an address. */
  private static String shape(TextWords text, int from, int to) {
    CharRange place = text.place(from, to);
    String written = text.text().substring(place.start(), place.end());
    char before = place.start() > 0 ? text.text().charAt(place.start() - 1) : ' ';
    boolean lower = written.equals(written.toLowerCase(java.util.Locale.ROOT));
    boolean upper = written.equals(written.toUpperCase(java.util.Locale.ROOT));
    String letters = lower ? "lower" : upper ? "upper" : "title";
    String mark = "@#/.".indexOf(before) >= 0 ? String.valueOf(before) : "";
    return "s:" + mark + letters;
  }

  /** What a feature is to a reader: the word or the pair; empty for what is no word. */
  static List<String> word(String feature) {
    List<String> words = new ArrayList<>();
    int colon = feature.indexOf(':');
    String prefix = feature.substring(0, colon + 1);
    if (Set.of(WORD, PAIR, NEAR_WORD, BEFORE, AFTER).contains(prefix)) {
      String word = feature.substring(colon + 1);
      if (!word.equals("^") && !word.equals("$")) {
        words.add(word);
      }
    }
    return words;
  }
}
