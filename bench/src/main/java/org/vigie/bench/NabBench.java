package org.vigie.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vigie.alerts.detect.DetectCsv;
import org.vigie.alerts.detect.FalseAlarmBudget;

/**
 * Judges the tweet series of the Numenta Anomaly Benchmark and prints the standard score, once for
 * the alerts of several false-alarm budgets and once for the best single threshold on the score.
 * Usage: {@code NabBench FOLDER [GROUP]}; the folder holds windows.json and realTweets/.
 */
public final class NabBench {
  private static final Pattern PAIR = Pattern.compile("\\[\\s*\"([^\"]+)\",\\s*\"([^\"]+)\"\\s*]");

  private final Path folder;
  private final String labels;

  private NabBench(Path folder) throws IOException {
    this.folder = folder;
    this.labels = Files.readString(folder.resolve("windows.json"));
  }

  private record Judged(List<NabScore.Window> windows, List<Double> scores, List<Boolean> alerts) {}

  /**
   * Runs it.
   *
   * @param args the folder with windows.json, and which group of series; realTweets by default
   * @throws IOException when a file cannot be read
   */
  public static void main(String[] args) throws IOException {
    NabBench bench = new NabBench(Path.of(args[0]));
    String group = args.length > 1 ? args[1] : "realTweets";
    for (double budget : new double[] {0.5, 1, 2, 4}) {
      List<Judged> all = bench.judge(group, new FalseAlarmBudget(budget));
      print("alerts, " + budget + " false alarms a month", bench.score(all, Double.NaN));
      if (budget == 1) {
        print("best threshold on score", bench.best(all));
      }
    }
  }

  private static void print(String what, NabScore score) {
    System.out.printf(
        java.util.Locale.ROOT,
        "%-36s %5.1f  windows %d of %d, false rows %d%n",
        what,
        score.value(),
        score.hits(),
        score.windows(),
        score.falseRows());
  }

  private List<Judged> judge(String group, FalseAlarmBudget budget) throws IOException {
    List<Judged> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder.resolve(group))) {
      for (Path file : files.sorted().toList()) {
        all.add(judge(file, group + "/" + file.getFileName(), budget));
      }
    }
    return all;
  }

  private Judged judge(Path file, String name, FalseAlarmBudget budget) throws IOException {
    StringWriter out = new StringWriter();
    try (BufferedReader in = Files.newBufferedReader(file)) {
      new DetectCsv(ZoneOffset.UTC, budget).run(in, out);
    }
    List<String[]> rows = out.toString().lines().skip(1).map(row -> row.split(",")).toList();
    List<LocalDateTime> times = rows.stream().map(row -> time(row[0])).toList();
    return new Judged(
        windows(name, times),
        rows.stream().map(row -> Double.valueOf(row[4])).toList(),
        rows.stream().map(row -> Boolean.valueOf(row[5])).toList());
  }

  private List<NabScore.Window> windows(String name, List<LocalDateTime> times) {
    int start = labels.indexOf(name);
    int next = labels.indexOf(".csv", start + name.length());
    Matcher pairs = PAIR.matcher(labels.substring(start, next < 0 ? labels.length() : next));
    List<NabScore.Window> windows = new ArrayList<>();
    while (pairs.find()) {
      LocalDateTime from = time(pairs.group(1));
      LocalDateTime to = time(pairs.group(2));
      int first = (int) times.stream().filter(time -> time.isBefore(from)).count();
      int last = (int) times.stream().filter(time -> !time.isAfter(to)).count() - 1;
      windows.add(new NabScore.Window(first, last));
    }
    return windows;
  }

  private static LocalDateTime time(String text) {
    return LocalDateTime.parse(text.substring(0, 19).replace(' ', 'T'));
  }

  private NabScore score(List<Judged> all, double threshold) {
    NabScore score = new NabScore();
    for (Judged series : all) {
      score.add(
          series.scores().size(),
          series.windows(),
          row ->
              Double.isNaN(threshold)
                  ? series.alerts().get(row)
                  : series.scores().get(row) >= threshold);
    }
    return score;
  }

  private NabScore best(List<Judged> all) {
    NabScore best = new NabScore();
    for (int percent = 30; percent <= 90; percent++) {
      NabScore score = score(all, percent / 100.0);
      best = score.value() > best.value() ? score : best;
    }
    return best;
  }
}
