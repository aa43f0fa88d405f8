package org.vigie.app.topic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.vigie.domain.mention.TopicId;
import org.vigie.domain.post.Language;

/** Counts the topics that were found in labelled sentences: right, wrong and missed. */
final class TopicScores {
  private final Map<String, int[]> counts = new TreeMap<>();
  private int exact;
  private int all;

  /**
   * A labelled sentence.
   *
   * @param language its language
   * @param topics what it is about; empty for nothing of the taxonomy
   * @param text the sentence
   */
  record Sentence(Language language, Set<String> topics, String text) {
    /** Half of the sentences are for development, the others were held out. */
    boolean heldOut() {
      int hash = text.hashCode() * 0x9E3779B1;
      return ((hash >>> 16) & 1) == 1;
    }
  }

  static List<Sentence> sentences(String language) {
    String file = "topic-sentences-" + language + ".csv";
    try (InputStream in = Objects.requireNonNull(TopicScores.class.getResourceAsStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\\|", 3))
          .map(parts ->
              new Sentence(
                  new Language(parts[0]),
                  Arrays.stream(parts[1].split(" "))
                      .filter(topic -> !topic.isEmpty())
                      .collect(Collectors.toCollection(TreeSet::new)),
                  parts[2]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void add(Sentence sentence, List<TopicId> found) {
    Set<String> answers = new TreeSet<>();
    found.forEach(topic -> answers.add(topic.value()));
    answers.forEach(topic -> count(topic)[sentence.topics().contains(topic) ? 0 : 1]++);
    sentence.topics().stream()
        .filter(topic -> !answers.contains(topic))
        .forEach(topic -> count(topic)[2]++);
    all++;
    exact += answers.equals(sentence.topics()) ? 1 : 0;
  }

  private int[] count(String topic) {
    return counts.computeIfAbsent(topic, any -> new int[3]);
  }

  /** Over all topics together. */
  double microF1() {
    int[] sums = new int[3];
    counts.values().forEach(count -> Arrays.setAll(sums, i -> sums[i] + count[i]));
    return f1(sums);
  }

  /** The mean over the topics. */
  double macroF1() {
    return counts.values().stream().mapToDouble(TopicScores::f1).average().orElse(0);
  }

  Map<String, Double> byTopic() {
    Map<String, Double> scores = new LinkedHashMap<>();
    counts.forEach((topic, count) -> scores.put(topic, f1(count)));
    return scores;
  }

  String row() {
    int[] sums = new int[3];
    counts.values().forEach(count -> Arrays.setAll(sums, i -> sums[i] + count[i]));
    return "%d | %.3f | %.3f | %.3f | %.3f | %.3f"
        .formatted(
            all,
            (double) sums[0] / Math.max(1, sums[0] + sums[1]),
            (double) sums[0] / Math.max(1, sums[0] + sums[2]),
            microF1(),
            macroF1(),
            (double) exact / all);
  }

  private static double f1(int[] count) {
    return 2.0 * count[0] / Math.max(1, 2 * count[0] + count[1] + count[2]);
  }
}
