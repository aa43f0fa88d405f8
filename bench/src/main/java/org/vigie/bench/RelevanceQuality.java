package org.vigie.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.entity.EntityKind;
import org.vigie.domain.entity.WatchedEntity;
import org.vigie.domain.query.Query;
import org.vigie.nlp.language.LanguageIdentifier;
import org.vigie.nlp.match.NameLocator;
import org.vigie.nlp.relevance.JudgedText;
import org.vigie.nlp.relevance.Relevance;
import org.vigie.nlp.relevance.RelevanceModel;

/**
 * Prints what models of relevance learn from 25 to 200 corrections, on tweets about four brands.
 * For each size, twenty random choices of the corrections; the other tweets are judged. Takes the
 * data folder as its argument.
 */
public final class RelevanceQuality {
  private static final Pattern FIELD = Pattern.compile("\"((?:[^\"]|\"\")*)\"(,|\\r?\\n|$)");
  private static final Pattern LINK = Pattern.compile("https?://\\S+|[^\\p{L}\\p{N}]+");
  private static final int[] SIZES = {25, 50, 100, 200};
  private static final double[] THRESHOLDS = {0.2, 0.3, 0.4, 0.5};
  private static final int ROUNDS = 20;

  private RelevanceQuality() {}

  /** Sums over the rounds. */
  private static final class Sums {
    private final int[] falseRejections = new int[THRESHOLDS.length];
    private final int[] rightRejections = new int[THRESHOLDS.length];
    private int relevant;
    private int irrelevant;
    private double area;
    private long nanos;

    String row(String brand, int size) {
      StringBuilder out = new StringBuilder();
      double all = relevant + (double) irrelevant;
      out.append(
          String.format(
              Locale.ROOT,
              "| %s | %d | %.3f | %.3f |",
              brand,
              size,
              relevant / all,
              area / ROUNDS));
      for (int i = 0; i < THRESHOLDS.length; i++) {
        double right = rightRejections[i];
        out.append(
            String.format(
                Locale.ROOT,
                " %.3f; %.2f; %.3f |",
                (relevant - falseRejections[i] + right) / all,
                right / irrelevant,
                falseRejections[i] / (double) relevant));
      }
      return out + String.format(Locale.ROOT, " %.0f ms |", nanos / 1e6 / ROUNDS);
    }
  }

  /**
   * Runs the measurement.
   *
   * @param arguments the data folder, as described in docs/quality.md
   * @throws IOException when data are missing
   */
  public static void main(String[] arguments) throws IOException {
    System.out.println(
        "| brand | corrections | accuracy of taking all | area under ROC | at 0.2: accuracy; irrelevant"
            + " rejected; relevant lost | 0.3 | 0.4 | 0.5 | learning |");
    Map<String, List<JudgedText>> brands =
        read(Path.of(arguments[0]).resolve("replay/sanders-brands.csv"));
    brands.forEach((brand, texts) -> {
      for (int size : SIZES) {
        System.out.println(measured(brand, texts, size).row(brand, size));
      }
    });
  }

  private static Sums measured(String brand, List<JudgedText> texts, int size) {
    NameLocator locator = new NameLocator();
    WatchedEntity entity =
        new WatchedEntity(
            new EntityId(brand), brand, EntityKind.BRAND, List.of(), new Query.Term(brand));
    Sums sums = new Sums();
    for (int round = 0; round < ROUNDS; round++) {
      List<JudgedText> shuffled = new ArrayList<>(texts);
      Collections.shuffle(shuffled, new Random(1_000L * size + round));
      long start = System.nanoTime();
      Optional<RelevanceModel> model =
          RelevanceModel.learn(entity, shuffled.subList(0, size), locator);
      sums.nanos += System.nanoTime() - start;
      add(sums, model, shuffled.subList(size, shuffled.size()), locator);
    }
    return sums;
  }

  private static void add(
      Sums sums, Optional<RelevanceModel> model, List<JudgedText> rest, NameLocator locator) {
    List<Double> relevant = new ArrayList<>();
    List<Double> irrelevant = new ArrayList<>();
    for (JudgedText text : rest) {
      double probability =
          model
              .map(one -> one.judge(locator.read(text.text()), text.language()))
              .map(Relevance::probability)
              .orElse(1.0);
      (text.relevant() ? relevant : irrelevant).add(probability);
      for (int i = 0; i < THRESHOLDS.length; i++) {
        boolean rejected = probability < THRESHOLDS[i];
        sums.rightRejections[i] += rejected && !text.relevant() ? 1 : 0;
        sums.falseRejections[i] += rejected && text.relevant() ? 1 : 0;
      }
    }
    sums.relevant += relevant.size();
    sums.irrelevant += irrelevant.size();
    sums.area += area(relevant, irrelevant);
  }

  /** The chance that a relevant text is thought more relevant than an irrelevant one. */
  private static double area(List<Double> relevant, List<Double> irrelevant) {
    double wins = 0;
    for (double good : relevant) {
      for (double bad : irrelevant) {
        wins += good > bad ? 1 : good == bad ? 0.5 : 0;
      }
    }
    return wins / relevant.size() / irrelevant.size();
  }

  private static Map<String, List<JudgedText>> read(Path file) throws IOException {
    LanguageIdentifier languages = new LanguageIdentifier();
    Map<String, List<JudgedText>> brands = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    List<String> row = new ArrayList<>();
    Matcher fields = FIELD.matcher(Files.readString(file));
    while (fields.find()) {
      row.add(fields.group(1).replace("\"\"", "\""));
      if (!fields.group(2).equals(",")) {
        String text = row.getLast();
        boolean isNew =
            seen.add(LINK.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT));
        if (isNew && row.size() == 5 && !row.getFirst().equals("Topic")) {
          brands
              .computeIfAbsent(row.getFirst(), _ -> new ArrayList<>())
              .add(
                  new JudgedText(
                      text, languages.identify(text, null), !row.get(1).equals("irrelevant")));
        }
        row.clear();
      }
    }
    return brands;
  }
}
