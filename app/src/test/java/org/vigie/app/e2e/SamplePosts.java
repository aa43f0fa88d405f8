package org.vigie.app.e2e;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vigie.testkit.SharedData;

/** Real posts about four brands, as four feeds. */
final class SamplePosts {
  private static final DateTimeFormatter TWEET_DATE =
      DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss Z yyyy", Locale.ENGLISH);

  /** One post: where it is, when it was published and what it says. */
  record Item(String feed, String id, Instant published, String text) {}

  private SamplePosts() {}

  /** The folder of real data beside the checkout; may be absent. */
  static Path file() {
    return SharedData.path("replay/sanders-brands.csv");
  }

  static boolean present() {
    return Files.isRegularFile(file());
  }

  /** Reads the posts by feed, latest first; an identifier that comes twice is kept once. */
  static Map<String, List<Item>> read() throws IOException {
    Map<String, Map<String, Item>> feeds = new TreeMap<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file());
        Stream<NamedCsvRecord> all = rows.stream()) {
      all.map(SamplePosts::item)
          .filter(item -> !item.text().isBlank())
          .forEach(item ->
              feeds.computeIfAbsent(item.feed(), _ -> new TreeMap<>()).put(item.id(), item));
    }
    Map<String, List<Item>> sorted = new TreeMap<>();
    feeds.forEach((feed, items) -> {
      List<Item> list = new ArrayList<>(items.values());
      list.sort(Comparator.comparing(Item::published).reversed());
      sorted.put(feed, list);
    });
    return sorted;
  }

  private static Item item(NamedCsvRecord row) {
    return new Item(
        row.getField("Topic"),
        row.getField("TweetId"),
        ZonedDateTime.parse(row.getField("TweetDate"), TWEET_DATE).toInstant(),
        row.getField("TweetText"));
  }
}
