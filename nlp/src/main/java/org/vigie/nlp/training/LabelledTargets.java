package org.vigie.nlp.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.nlp.sentiment.ClassOrder;
import org.vigie.nlp.text.CharRange;
import org.vigie.nlp.text.PostText;

/** Reads collections of labelled targets in the forms in which they are published. */
public final class LabelledTargets {
  private static final Pattern SENTENCE =
      Pattern.compile("<text>(.*?)</text>(.*?)</sentence>", Pattern.DOTALL);
  private static final Pattern TERM = Pattern.compile("<aspectTerm ([^>]*)>");
  private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+)=\"([^\"]*)\"");
  private static final Pattern NEWS =
      Pattern.compile("\"sentence_normalized\": \"((?:[^\"\\\\]|\\\\.)*+)\"");
  private static final Pattern NEWS_TARGET =
      Pattern.compile("\"from\": (\\d+), \"to\": (\\d+),.*?\"polarity\": ([\\d.]+)");
  private static final Pattern ASPECT =
      Pattern.compile("\\[(['\"])(.*?)\\1, (['\"]).*?\\3, '(\\w+)'\\]");
  private static final double NEWS_NEUTRAL = 4;

  private LabelledTargets() {}

  /**
   * Reads an XML file of sentences with aspect terms, as SemEval and MAMS publish them.
   *
   * @param file the file
   * @return the targets in order; those of conflicting sentiment are left out
   * @throws IOException when the file cannot be read
   */
  public static List<LabelledTarget> aspects(Path file) throws IOException {
    List<LabelledTarget> targets = new ArrayList<>();
    Matcher sentence = SENTENCE.matcher(Files.readString(file));
    while (sentence.find()) {
      String text = sentence.group(1);
      Matcher term = TERM.matcher(sentence.group(2));
      while (term.find()) {
        aspect(text, term.group(1)).ifPresent(targets::add);
      }
    }
    return targets;
  }

  private static Optional<LabelledTarget> aspect(String escaped, String attributes) {
    String text = PostText.unescaped(escaped);
    int from = 0;
    int to = 0;
    String polarity = "";
    Matcher attribute = ATTRIBUTE.matcher(attributes);
    while (attribute.find()) {
      switch (attribute.group(1)) {
        case "from" -> from = Integer.parseInt(attribute.group(2));
        case "to" -> to = Integer.parseInt(attribute.group(2));
        case "polarity" -> polarity = attribute.group(2);
        default -> {
          // The term itself is read from its place.
        }
      }
    }
    return target(text, from, to, LabelledPosts.label(polarity));
  }

  private static Optional<LabelledTarget> target(
      String text, int from, int to, Optional<SentimentLabel> label) {
    return from < 0 || to <= from || to > text.length()
        ? Optional.empty()
        : label.map(value -> new LabelledTarget(text, new CharRange(from, to), value));
  }

  /**
   * Reads JSON lines of news sentences with targets, as NewsMTSC publishes them.
   *
   * @param file the file
   * @return the targets in order
   * @throws IOException when the file cannot be read
   */
  public static List<LabelledTarget> news(Path file) throws IOException {
    List<LabelledTarget> targets = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      Matcher sentence = NEWS.matcher(line);
      if (sentence.find()) {
        String text = PostText.unescaped(sentence.group(1).replace("\\\"", "\""));
        Matcher target = NEWS_TARGET.matcher(line);
        while (target.find()) {
          int sign = (int) Math.signum(Double.parseDouble(target.group(3)) - NEWS_NEUTRAL);
          int from = Integer.parseInt(target.group(1));
          int to = Integer.parseInt(target.group(2));
          SentimentLabel label = ClassOrder.label(sign + 1);
          target(text, from, to, Optional.of(label)).ifPresent(targets::add);
        }
      }
    }
    return targets;
  }

  /**
   * Reads groups of three lines: a text with $T$, what it stands for, and -1, 0 or 1.
   *
   * @param file the file
   * @return the targets in order
   * @throws IOException when the file cannot be read
   */
  public static List<LabelledTarget> triples(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<LabelledTarget> targets = new ArrayList<>();
    for (int i = 0; i + 2 < lines.size(); i += 3) {
      String name = lines.get(i + 1).strip();
      int from = lines.get(i).indexOf("$T$");
      String text = lines.get(i).replace("$T$", name);
      target(text, from, from + name.length(), LabelledPosts.label(lines.get(i + 2).strip()))
          .ifPresent(targets::add);
    }
    return targets;
  }

  /**
   * Reads lines of a text, "####" and a list of target, category and class, as M-ABSA publishes
   * them.
   *
   * @param file the file
   * @return the targets that the text names
   * @throws IOException when the file cannot be read
   */
  public static List<LabelledTarget> lists(Path file) throws IOException {
    List<LabelledTarget> targets = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      int cut = line.indexOf("####");
      Matcher aspect = ASPECT.matcher(line);
      while (cut > 0 && aspect.find()) {
        String text = line.substring(0, cut);
        int from = text.indexOf(aspect.group(2));
        target(text, from, from + aspect.group(2).length(), LabelledPosts.label(aspect.group(4)))
            .ifPresent(targets::add);
      }
    }
    return targets;
  }
}
