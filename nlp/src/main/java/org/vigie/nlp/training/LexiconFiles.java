package org.vigie.nlp.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.nlp.sentiment.Lexicon;
import org.vigie.nlp.sentiment.Lexicon.Source;

/** Reads the published lexicons that the features are computed from. */
final class LexiconFiles {
  private static final Pattern WORD =
      Pattern.compile("form=\"([^\"]*)\".*?polarity=\"([^\"]*)\".*?subjectivity=\"([^\"]*)\"");
  private static final double VADER_RANGE = 4;
  private static final double AFINN_RANGE = 5;

  /** Damps the emoji that were seen a few times only. */
  private static final double FEW = 3;

  private final Map<String, float[]> scores = new TreeMap<>();

  private LexiconFiles() {}

  /**
   * Reads all lexicons of a folder.
   *
   * @param folder the folder
   * @return the scores of each word
   * @throws IOException when one is missing or unreadable
   */
  static Lexicon read(Path folder) throws IOException {
    LexiconFiles files = new LexiconFiles();
    files.tabbed(folder.resolve("vader_lexicon.txt"), Source.VADER, VADER_RANGE);
    files.tabbed(folder.resolve("AFINN-en-165.txt"), Source.AFINN_EN, AFINN_RANGE);
    files.tabbed(folder.resolve("AFINN-emoticon-8.txt"), Source.AFINN_EN, AFINN_RANGE);
    files.tabbed(folder.resolve("AFINN-fr-165.txt"), Source.AFINN_FR, AFINN_RANGE);
    files.emoji(folder.resolve("Emoji_Sentiment_Data_v1.0.csv"));
    files.pattern(folder.resolve("en-sentiment.xml"), Source.PATTERN_EN);
    files.pattern(folder.resolve("fr-sentiment.xml"), Source.PATTERN_FR);
    return Lexicon.of(files.scores);
  }

  private void put(String word, Source source, double score) {
    float[] values =
        scores.computeIfAbsent(
            word.toLowerCase(Locale.ROOT), key -> new float[Source.values().length]);
    values[source.column()] = (float) score;
  }

  private void tabbed(Path file, Source source, double range) throws IOException {
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split("\t");
      if (cells.length > 1) {
        put(cells[0], source, Double.parseDouble(cells[1]) / range);
      }
    }
  }

  private void emoji(Path file) throws IOException {
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split(",");
      if (!cells[0].equals("Emoji")) {
        double negative = Double.parseDouble(cells[4]);
        double neutral = Double.parseDouble(cells[5]);
        double positive = Double.parseDouble(cells[6]);
        double all = negative + neutral + positive + FEW;
        put(cells[0], Source.EMOJI, (positive - negative) / all);
      }
    }
  }

  /** Averages the senses of a word. */
  private void pattern(Path file, Source source) throws IOException {
    Map<String, Senses> words = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      Matcher word = WORD.matcher(line);
      if (word.find()) {
        double polarity = Double.parseDouble(word.group(2));
        double subjectivity = Double.parseDouble(word.group(3));
        words.merge(
            word.group(1).toLowerCase(Locale.ROOT),
            new Senses(polarity, subjectivity, 1),
            Senses::plus);
      }
    }
    BiConsumer<String, Senses> put =
        (word, senses) -> {
          put(word, source, senses.polarity / senses.count);
          put(word, Source.SUBJECTIVITY, senses.subjectivity / senses.count);
        };
    words.forEach(put);
  }

  private record Senses(double polarity, double subjectivity, int count) {
    Senses plus(Senses other) {
      return new Senses(
          polarity + other.polarity, subjectivity + other.subjectivity, count + other.count);
    }
  }
}
