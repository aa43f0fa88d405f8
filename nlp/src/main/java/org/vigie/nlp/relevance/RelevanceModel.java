package org.vigie.nlp.relevance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.domain.entity.WatchedEntity;
import org.vigie.domain.post.Language;
import org.vigie.nlp.match.NameLocator;
import org.vigie.nlp.match.TextWords;

/**
 * Learns from a few dozen judged texts when a name means the entity. Immutable, and safe for use by
 * many threads.
 */
public final class RelevanceModel {
  /** Fewer judged texts than this, or none of one kind, teach too little. */
  public static final int FEWEST = 10;

  private static final LogisticRegression REGRESSION = new LogisticRegression(0.0003);
  private static final int MOST_WORDS = 5;

  private final RelevanceFeatures features;
  private final Map<String, Double> weights;
  private final double constant;

  private RelevanceModel(RelevanceFeatures features, Map<String, Double> weights, double constant) {
    this.features = features;
    this.weights = weights;
    this.constant = constant;
  }

  /**
   * Learns.
   *
   * @param entity the entity
   * @param judged texts that match its query; the same texts in the same order give the same model
   * @param locator cuts texts
   * @return the model; empty with fewer than {@value #FEWEST} texts or when all are of one kind
   */
  public static Optional<RelevanceModel> learn(
      WatchedEntity entity, List<JudgedText> judged, NameLocator locator) {
    long relevant = judged.stream().filter(JudgedText::relevant).count();
    if (judged.size() < FEWEST || relevant == 0 || relevant == judged.size()) {
      return Optional.empty();
    }
    RelevanceFeatures features = new RelevanceFeatures(entity, locator);
    Map<String, Integer> columns = new HashMap<>();
    List<LogisticRegression.Row> rows = new ArrayList<>();
    for (JudgedText text : judged) {
      rows.add(row(features.of(locator.read(text.text()), text.language()), text, columns));
    }
    double[] fitted = REGRESSION.fit(rows, columns.size() + 1);
    Map<String, Double> weights = new HashMap<>();
    columns.forEach((feature, column) -> weights.put(feature, fitted[column]));
    return Optional.of(new RelevanceModel(features, weights, fitted[0]));
  }

  private static LogisticRegression.Row row(
      Map<String, Double> values, JudgedText text, Map<String, Integer> columns) {
    int[] at = new int[values.size() + 1];
    double[] value = new double[at.length];
    value[0] = 1;
    int i = 1;
    for (Map.Entry<String, Double> feature : values.entrySet()) {
      at[i] = columns.computeIfAbsent(feature.getKey(), _ -> columns.size() + 1);
      value[i++] = feature.getValue();
    }
    return new LogisticRegression.Row(at, value, text.relevant());
  }

  /**
   * Judges a text.
   *
   * @param text the text
   * @param language its language
   * @return how probable it is that the entity is meant, and what speaks against it
   */
  public Relevance judge(TextWords text, Language language) {
    double score = constant;
    Map<String, Double> against = new HashMap<>();
    for (Map.Entry<String, Double> feature : features.of(text, language).entrySet()) {
      double part = feature.getValue() * weights.getOrDefault(feature.getKey(), 0.0);
      score += part;
      if (part < 0) {
        RelevanceFeatures.word(feature.getKey()).forEach(w -> against.merge(w, part, Double::sum));
      }
    }
    return new Relevance(LogisticRegression.logistic(score), strongest(against));
  }

  /** What of the entity itself makes the model what it is, beside the judged texts. */
  String basis() {
    return features.basis();
  }

  private static List<String> strongest(Map<String, Double> against) {
    return against.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
        .limit(MOST_WORDS)
        .map(Map.Entry::getKey)
        .toList();
  }
}
