package org.vigie.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.mention.Mention;
import org.vigie.domain.mention.Sentiment;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.domain.mention.TextSpan;
import org.vigie.domain.post.AuthorPseudonym;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.Engagement;
import org.vigie.domain.post.Language;
import org.vigie.domain.post.Post;
import org.vigie.domain.post.PostId;
import org.vigie.domain.post.Provenance;
import org.vigie.domain.post.RobotsVerdict;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.query.Query;
import org.vigie.domain.store.MentionFilter;
import org.vigie.domain.store.SearchRequest;
import org.vigie.domain.store.Step;
import org.vigie.indexer.OpenSearchSettings;
import org.vigie.indexer.OpenSearchStore;
import org.vigie.indexer.embedded.EmbeddedOpenSearch;
import org.vigie.indexer.embedded.EmbeddedSettings;

/**
 * Measures the embedded store on this machine: start, posts saved a second, questions, memory.
 * Posts have the length of short messages and a vocabulary of 20,000 words with natural
 * frequencies; a third mentions an entity.
 */
public final class IndexBench {
  private static final int BATCH = 1_000;
  private static final int WORDS = 20_000;
  private static final int QUESTIONS = 50;
  private static final Instant FIRST = Instant.parse("2026-10-01T00:00:00Z");
  private static final int SECONDS = 45 * 24 * 3_600;
  private static final SourceId SOURCE = new SourceId("bench");

  private final Random random = new Random(1);

  private IndexBench() {}

  /**
   * Measures, and prints one line a figure.
   *
   * @param args the folder of the node's jars, and the number of posts
   * @throws IOException when there is no room for the data
   */
  public static void main(String[] args) throws IOException {
    Path data = Files.createTempDirectory("vigie-index-bench");
    long began = System.nanoTime();
    try (EmbeddedOpenSearch node =
            EmbeddedOpenSearch.start(EmbeddedSettings.of(Path.of(args[0]), data), _ -> {});
        OpenSearchStore store =
            OpenSearchStore.open(
                OpenSearchSettings.local(node.url()), _ -> new AuthorPseudonym("00000000"))) {
      print("start-seconds", seconds(began));
      new IndexBench().run(store, Integer.parseInt(args[1]));
      print("resident-mb", residentMegabytes(node.pid()));
    }
  }

  private void run(OpenSearchStore store, int count) {
    double saving = 0;
    for (int done = 0; done < count; done += BATCH) {
      int from = done;
      List<AnalysedPost> batch = IntStream.range(from, from + BATCH).mapToObj(this::post).toList();
      long began = System.nanoTime();
      store.save(batch);
      saving += seconds(began);
    }
    print("saved-posts-a-second", count / saving);
    store.refresh();
    MentionFilter filter =
        MentionFilter.ANY
            .withQuery(new Query.Term("w40"))
            .between(FIRST, FIRST.plusSeconds(SECONDS));
    ask(
        "search-ms",
        () -> store.search(new SearchRequest(filter, SearchRequest.Order.NEWEST, 0, 20)));
    ask("count-ms", () -> store.count(MentionFilter.ANY));
    ask(
        "series-ms",
        () -> store.series(filter.withQuery(new Query.All()), Step.DAY, ZoneId.of("Europe/Paris")));
  }

  private static void ask(String name, Runnable question) {
    double[] millis = new double[QUESTIONS];
    for (int i = 0; i < QUESTIONS; i++) {
      long began = System.nanoTime();
      question.run();
      millis[i] = 1_000 * seconds(began);
    }
    Arrays.sort(millis);
    print(name + "-median", millis[QUESTIONS / 2]);
  }

  private AnalysedPost post(int number) {
    String nativeId = Integer.toString(number);
    String text = words(10 + random.nextInt(30));
    Instant published = FIRST.plusSeconds(random.nextInt(SECONDS));
    Provenance provenance =
        new Provenance(
            "https://bench.example.org/feed",
            published.plusSeconds(60),
            "feed",
            200,
            RobotsVerdict.ALLOWED,
            Integer.toHexString(text.hashCode()));
    Post post =
        new Post(
            PostId.of(SOURCE, nativeId),
            SOURCE,
            nativeId,
            CanonicalUrl.parse("https://bench.example.org/posts/" + nativeId).orElseThrow(),
            random.nextInt(4) == 0 ? words(6) : "",
            text,
            null,
            null,
            published,
            null,
            Language.FRENCH,
            Engagement.UNKNOWN,
            provenance);
    return new AnalysedPost(
        post,
        random.nextBoolean() ? Language.FRENCH : Language.ENGLISH,
        new AuthorPseudonym(String.format(java.util.Locale.ROOT, "%08x", random.nextInt())),
        sentiment(),
        mentions(),
        List.of(),
        List.of(),
        List.of("sentiment-fr=3f2a91"));
  }

  private String words(int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add("w" + (int) Math.pow(WORDS, random.nextDouble()));
    }
    return String.join(" ", words);
  }

  private List<Mention> mentions() {
    if (random.nextInt(3) > 0) {
      return List.of();
    }
    TextSpan span = new TextSpan(TextSpan.Part.TEXT, 0, 4);
    return List.of(
        new Mention(new EntityId("entity-" + random.nextInt(4)), List.of(span), sentiment()));
  }

  private Sentiment sentiment() {
    SentimentLabel[] labels = SentimentLabel.values();
    return new Sentiment(
        labels[random.nextInt(labels.length)], 2 * random.nextDouble() - 1, random.nextDouble());
  }

  /** Linux says it in kB. */
  private static double residentMegabytes(long pid) throws IOException {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1_024)
        .findFirst()
        .orElse(Double.NaN);
  }

  private static double seconds(long began) {
    return (System.nanoTime() - began) / 1e9;
  }

  private static void print(String name, double value) {
    System.out.printf(java.util.Locale.ROOT, "%s %.1f%n", name, value);
  }
}
