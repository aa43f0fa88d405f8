package org.vigie.nlp.sentiment.onnx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.nlp.sentiment.ClassOrder;
import org.vigie.nlp.sentiment.ModelUnavailable;
import org.vigie.nlp.sentiment.Probabilities;

/**
 * Which sentiment each output of a classifier stands for, by the names that its folder gives.
 *
 * @param classes a class an output
 */
record OnnxLabels(List<SentimentLabel> classes) {
  private static final String CONFIG = "config.json";
  private static final String LIST = "labels.txt";
  private static final Pattern NAMES =
      Pattern.compile("\"id2label\"\\s*:\\s*\\{([^}]*)}", Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("\"(\\d{1,4})\"\\s*:\\s*\"([^\"]*)\"");
  private static final Pattern STARS = Pattern.compile("([1-5])( stars?)?");
  private static final List<String> NUMBERED = List.of("label_0", "label_1", "label_2");

  /** Copies the list. */
  OnnxLabels {
    classes = List.copyOf(classes);
  }

  /**
   * Reads the labels of a folder: labels.txt, one a line, or the id2label of config.json.
   *
   * @throws ModelUnavailable when there are none, or they are no sentiments
   */
  static OnnxLabels read(Path folder) throws IOException {
    List<String> names = names(folder);
    List<SentimentLabel> classes = new ArrayList<>();
    for (String name : names) {
      classOf(name.strip().toLowerCase(Locale.ROOT), names.size()).ifPresent(classes::add);
    }
    boolean both =
        classes.contains(SentimentLabel.NEGATIVE) && classes.contains(SentimentLabel.POSITIVE);
    if (classes.size() != names.size() || !both) {
      throw new ModelUnavailable(
          "onnx.labels", List.of(folder.toString(), String.join(", ", names)));
    }
    return new OnnxLabels(classes);
  }

  private static List<String> names(Path folder) throws IOException {
    Path list = folder.resolve(LIST);
    if (Files.exists(list)) {
      return Files.readAllLines(list).stream().filter(line -> !line.isBlank()).toList();
    }
    Path config = folder.resolve(CONFIG);
    if (!Files.exists(config)) {
      throw new ModelUnavailable("onnx.no-file", List.of(folder.toString(), CONFIG));
    }
    TreeMap<Integer, String> names = new TreeMap<>();
    Matcher block = NAMES.matcher(Files.readString(config));
    if (block.find()) {
      NAME.matcher(block.group(1))
          .results()
          .forEach(name -> names.put(Integer.valueOf(name.group(1)), name.group(2)));
    }
    return List.copyOf(names.values());
  }

  private static Optional<SentimentLabel> classOf(String name, int labels) {
    Matcher stars = STARS.matcher(name);
    if (labels == 5 && stars.matches()) {
      int count = Integer.parseInt(stars.group(1));
      return Optional.of(ClassOrder.label(Integer.signum(count - 3) + 1));
    }
    if (labels == NUMBERED.size() && NUMBERED.contains(name)) {
      return Optional.of(ClassOrder.label(NUMBERED.indexOf(name)));
    }
    if (name.contains("neg")) {
      return Optional.of(SentimentLabel.NEGATIVE);
    }
    if (name.contains("pos")) {
      return Optional.of(SentimentLabel.POSITIVE);
    }
    return name.contains("neu") ? Optional.of(SentimentLabel.NEUTRAL) : Optional.empty();
  }

  /** Sums up what the outputs say of each class. */
  Probabilities of(float[] scores) {
    double top = Double.NEGATIVE_INFINITY;
    for (float score : scores) {
      top = Math.max(top, score);
    }
    double[] sums = new double[ClassOrder.CLASSES];
    double all = 0;
    for (int i = 0; i < scores.length; i++) {
      double weight = StrictMath.exp(scores[i] - top);
      sums[ClassOrder.index(classes.get(i))] += weight;
      all += weight;
    }
    return new Probabilities(sums[0] / all, sums[1] / all, sums[2] / all);
  }
}
