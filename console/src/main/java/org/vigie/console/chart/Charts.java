package org.vigie.console.chart;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vigie.console.Watch;
import org.vigie.console.language.Words;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.domain.store.MentionFilter;
import org.vigie.domain.store.MentionSeries;
import org.vigie.domain.store.SeriesPoint;
import org.vigie.domain.store.Step;

/** Draws up the charts of a search: mentions by entity, and mentions by sentiment, over time. */
@Component
public class Charts {
  /** More lines than colours cannot be told apart. */
  private static final int MOST_LINES = Watch.COLOURS;

  private final MentionSeries series;
  private final Watch watch;

  Charts(MentionSeries series, Watch watch) {
    this.series = series;
    this.watch = watch;
  }

  /**
   * What is drawn.
   *
   * @param filter which mentions, with a period
   * @param step the width of the intervals
   * @param words the reader's words
   * @param link the address of the search for the interval that starts at a moment
   */
  public record Request(
      MentionFilter filter, Step step, Words words, Function<Instant, String> link) {}

  /**
   * Counts mentions over time.
   *
   * @param request what is drawn
   * @return by entity, one line for each of those with most mentions, in the order of the
   *     configuration; then by the sentiment towards who is mentioned, one on the other
   */
  public List<ChartTable> of(Request request) {
    Map<EntityId, List<SeriesPoint>> counts =
        series.seriesByEntity(request.filter(), request.step(), watch.zone());
    return List.of(volume(counts, request), sentiment(counts, request));
  }

  private ChartTable volume(Map<EntityId, List<SeriesPoint>> counts, Request request) {
    List<EntityId> shown =
        counts.keySet().stream()
            .sorted(Comparator.comparingLong((EntityId id) -> -total(counts, id)))
            .limit(MOST_LINES)
            .sorted(Comparator.comparingInt(watch::placeOf))
            .toList();
    List<ChartTable.Column> columns =
        shown.stream()
            .map(id -> new ChartTable.Column(watch.nameOf(id), "entity-" + watch.colourOf(id)))
            .toList();
    List<List<SeriesPoint>> lines = shown.stream().map(id -> points(counts, id)).toList();
    return new ChartTable(
        "volume",
        ChartTable.Shape.LINES,
        columns,
        lines.isEmpty() ? List.of() : rows(lines, request));
  }

  private static List<SeriesPoint> points(Map<EntityId, List<SeriesPoint>> counts, EntityId id) {
    return counts.getOrDefault(id, List.of());
  }

  private static long total(Map<EntityId, List<SeriesPoint>> counts, EntityId id) {
    return points(counts, id).stream().mapToLong(point -> point.counts().total()).sum();
  }

  private static List<ChartTable.Row> rows(List<List<SeriesPoint>> lines, Request request) {
    List<ChartTable.Row> rows = new ArrayList<>();
    for (int i = 0; i < lines.getFirst().size(); i++) {
      int at = i;
      Instant start = lines.getFirst().get(i).start();
      Stream<Long> values = lines.stream().map(line -> line.get(at).counts().total());
      rows.add(row(start, values.toList(), request));
    }
    return rows;
  }

  private static ChartTable.Row row(Instant start, List<Long> values, Request request) {
    return new ChartTable.Row(
        request.words().interval(start, request.step()), request.link().apply(start), values);
  }

  private static ChartTable sentiment(Map<EntityId, List<SeriesPoint>> counts, Request request) {
    List<ChartTable.Column> columns =
        Arrays.stream(SentimentLabel.values())
            .map(label -> column(label, request.words()))
            .toList();
    List<ChartTable.Row> rows =
        counts.values().stream().reduce(Charts::sum).orElse(List.of()).stream()
            .map(point -> row(point.start(), bySentiment(point), request))
            .toList();
    return new ChartTable("sentiment", ChartTable.Shape.STACK, columns, rows);
  }

  private static List<SeriesPoint> sum(List<SeriesPoint> one, List<SeriesPoint> other) {
    return IntStream.range(0, one.size())
        .mapToObj(i ->
            new SeriesPoint(one.get(i).start(), one.get(i).counts().plus(other.get(i).counts())))
        .toList();
  }

  private static ChartTable.Column column(SentimentLabel label, Words words) {
    return new ChartTable.Column(words.text("sentiment." + label.key()), label.key());
  }

  private static List<Long> bySentiment(SeriesPoint point) {
    return Arrays.stream(SentimentLabel.values()).map(point.counts()::of).toList();
  }
}
