package org.vigie.alerts.detect;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * Judges a series from a text of {@code timestamp,value} rows and writes {@code
 * timestamp,value,expected,p_value,score,alert}. Timestamps and values are written back as they
 * came. Rows stand at equal steps; missing rows are tolerated, rows out of order are not.
 */
public final class DetectCsv {
  private static final String HEADER = "timestamp,value,expected,p_value,score,alert\n";

  private final ZoneId zone;
  private final FalseAlarmBudget budget;

  /**
   * Makes it.
   *
   * @param zone the zone of timestamps that name none, and of the season
   * @param budget how many false alarms are accepted
   */
  public DetectCsv(ZoneId zone, FalseAlarmBudget budget) {
    this.zone = zone;
    this.budget = budget;
  }

  /**
   * Judges all rows.
   *
   * @param in the series; read to its end, not closed
   * @param out takes one line a row and a header; flushed, not closed
   * @throws IOException when reading or writing fails
   * @throws DetectException when a line is not a row, or not at the step of the others
   */
  public void run(Reader in, Writer out) throws IOException {
    SeriesReader rows = new SeriesReader(new BufferedReader(in), zone);
    out.write(HEADER);
    Optional<SeriesReader.Row> first = rows.next();
    Optional<SeriesReader.Row> second = first.isEmpty() ? first : rows.next();
    if (first.isPresent()) {
      Duration step = second.map(row -> step(first.get().when(), row)).orElse(Duration.ofHours(1));
      Detector detector = new Detector(step, zone, budget);
      write(first.get(), detector, out);
      Instant last = first.get().when();
      for (Optional<SeriesReader.Row> row = second; row.isPresent(); row = rows.next()) {
        check(last, row.get(), step);
        write(row.get(), detector, out);
        last = row.get().when();
      }
    }
    out.flush();
  }

  private static Duration step(Instant first, SeriesReader.Row second) {
    Duration step = Duration.between(first, second.when());
    if (!step.isPositive()) {
      throw new DetectException(
          second.line(), second.timestamp() + " does not come after the row before");
    }
    return step;
  }

  private static void check(Instant last, SeriesReader.Row row, Duration step) {
    Duration since = step(last, row);
    if (!since.minus(step.multipliedBy(since.dividedBy(step))).isZero()) {
      throw new DetectException(
          row.line(),
          row.timestamp() + " comes " + since + " after the row before; the step is " + step);
    }
  }

  private static void write(SeriesReader.Row row, Detector detector, Writer out)
      throws IOException {
    Judgement judgement = detector.next(row.number(), row.when());
    out.write(
        String.format(
            Locale.ROOT,
            "%s,%s,%.4f,%.6e,%.6f,%b\n",
            row.timestamp(),
            row.value(),
            judgement.expected(),
            judgement.pValue(),
            judgement.score(),
            judgement.alert()));
  }
}
