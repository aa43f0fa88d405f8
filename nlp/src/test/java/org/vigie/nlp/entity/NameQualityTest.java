package org.vigie.nlp.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.entity.EntityKind;
import org.vigie.domain.entity.WatchedEntity;
import org.vigie.domain.mention.NameKind;
import org.vigie.domain.post.Language;
import org.vigie.domain.query.Query;
import org.vigie.nlp.Resources;
import org.vigie.nlp.text.CharRange;

/** Holds the quality of names on sentences written for the project; needs CoreNLP's models. */
class NameQualityTest {
  private static final Pattern MARK = Pattern.compile("\\[([OPLD]):([^]]+)]");
  private static final List<NameKind> KINDS =
      List.of(NameKind.ORGANISATION, NameKind.PERSON, NameKind.PLACE, NameKind.PRODUCT);

  /** A sentence and the names that stand in it. */
  private record Labelled(Language language, String text, List<FoundName> names) {}

  /** What was found right, what was found at all, and what there was to find. */
  private static final class Counts {
    private int right;
    private int found;
    private int there;

    double precision() {
      return found == 0 ? 1 : (double) right / found;
    }

    double recall() {
      return there == 0 ? 1 : (double) right / there;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "precision %.2f recall %.2f (%d)", precision(), recall(), there);
    }
  }

  private static List<Labelled> sentences() {
    List<Labelled> sentences = new ArrayList<>();
    for (String line : Resources.text(NameQualityTest.class, "names.txt").lines().toList()) {
      if (!line.startsWith("#")) {
        sentences.add(labelled(new Language(line.substring(0, 2)), line.substring(3)));
      }
    }
    return sentences;
  }

  private static Labelled labelled(Language language, String marked) {
    StringBuilder text = new StringBuilder();
    List<FoundName> names = new ArrayList<>();
    Matcher matcher = MARK.matcher(marked);
    int done = 0;
    while (matcher.find()) {
      text.append(marked, done, matcher.start());
      CharRange place = new CharRange(text.length(), text.length() + matcher.group(2).length());
      names.add(new FoundName(matcher.group(2), kind(matcher.group(1)), place));
      text.append(matcher.group(2));
      done = matcher.end();
    }
    return new Labelled(language, text.append(marked.substring(done)).toString(), names);
  }

  private static NameKind kind(String letter) {
    return switch (letter) {
      case "O" -> NameKind.ORGANISATION;
      case "P" -> NameKind.PERSON;
      case "L" -> NameKind.PLACE;
      default -> NameKind.PRODUCT;
    };
  }

  private static WatchedEntity watched(String name, String... aliases) {
    return new WatchedEntity(
        new EntityId(name.toLowerCase(Locale.ROOT)),
        name,
        EntityKind.COMPETITOR,
        List.of(aliases),
        new Query.Term(name));
  }

  private static Map<NameKind, Counts> count(NameFinder finder, List<Labelled> sentences) {
    Map<NameKind, Counts> counts = new EnumMap<>(NameKind.class);
    KINDS.forEach(kind -> counts.put(kind, new Counts()));
    for (Labelled sentence : sentences) {
      List<FoundName> found = finder.find(sentence.text(), sentence.language()).orElseThrow();
      sentence.names().forEach(name -> counts.get(name.kind()).there++);
      for (FoundName name : found) {
        if (counts.containsKey(name.kind())) {
          Counts of = counts.get(name.kind());
          of.found++;
          boolean right =
              sentence.names().stream()
                  .anyMatch(one -> one.kind() == name.kind() && one.place().equals(name.place()));
          of.right += right ? 1 : 0;
        }
      }
      if (Boolean.getBoolean("vigie.names.show")) {
        System.out.println(sentence.text() + "\n   " + found);
      }
    }
    return counts;
  }

  private static List<Labelled> every(int of, int from, List<Labelled> all) {
    List<Labelled> some = new ArrayList<>();
    for (int i = from; i < all.size(); i += of) {
      some.add(all.get(i));
    }
    return some;
  }

  @Test
  void keepsTheQualityOfNames() {
    Path models = Path.of(System.getProperty("vigie.home", ".")).resolve("models");
    List<WatchedEntity> watched =
        List.of(
            watched("Gandi"),
            watched("Ouvaton"),
            watched("OVHcloud", "OVH"),
            watched("Free"),
            watched("Orange"));
    NameFinder finder = new NameFinder(models, watched);
    if (!finder.available()) {
      System.out.println("skipped: " + finder.status() + "; run ./vigie fetch-models");
    }
    Assumptions.assumeTrue(finder.available(), finder.status());
    List<Labelled> all = sentences();
    assertThat(all).hasSizeGreaterThan(120);

    NameModels taggers = NameModels.in(models);
    show("model alone", count(new NameFinder(taggers, List.of(), false), all));
    show("with watched entities", count(new NameFinder(taggers, watched, false), all));
    show("looked at while written", count(finder, every(2, 0, all)));
    Map<NameKind, Counts> held = show("held out", count(finder, every(2, 1, all)));
    Map<NameKind, Counts> whole = show("all", count(finder, all));

    assertThat(held.get(NameKind.ORGANISATION).precision()).isGreaterThan(0.9);
    assertThat(whole.get(NameKind.ORGANISATION).recall()).isGreaterThan(0.68);
    assertThat(whole.get(NameKind.PERSON).precision()).isGreaterThan(0.9);
    assertThat(whole.get(NameKind.PERSON).recall()).isGreaterThan(0.9);
    assertThat(whole.get(NameKind.PLACE).precision()).isGreaterThan(0.88);
    assertThat(whole.get(NameKind.PLACE).recall()).isGreaterThan(0.95);
  }

  private static Map<NameKind, Counts> show(String what, Map<NameKind, Counts> counts) {
    System.out.println(what + ": " + counts);
    return counts;
  }
}
