package org.vigie.crawler;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.vigie.crawler.fetch.Fetcher;
import org.vigie.crawler.schedule.CrawlSummary;
import org.vigie.crawler.schedule.Crawler;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.Post;
import org.vigie.domain.post.PostId;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.source.CrawlLog;
import org.vigie.domain.source.Source;
import org.vigie.domain.source.SourceCursor;
import org.vigie.domain.source.SourceKind;
import org.vigie.domain.source.SourceOptions;
import org.vigie.domain.source.SourceState;
import org.vigie.testkit.FakePipe;
import org.vigie.testkit.InMemorySourceStates;
import org.vigie.testkit.web.Answer;
import org.vigie.testkit.web.Request;
import org.vigie.testkit.web.ScriptedServer;

/** One source on a scripted server, read again and again at times that the test chooses. */
public final class CrawlRig implements AutoCloseable {
  public static final SourceId ID = new SourceId("site");

  public final ScriptedServer server = ScriptedServer.start();
  private final InMemorySourceStates states = new InMemorySourceStates();
  private Instant now;
  private Source source;
  private List<Post> delivered = new ArrayList<>();
  private final List<PostId> withdrawn = new ArrayList<>();

  public CrawlRig(Instant now) {
    this.now = now;
  }

  public CrawlRig source(SourceKind kind, String path, SourceOptions options) {
    CanonicalUrl url = new CanonicalUrl(server.uri(path));
    source = new Source(ID, "Site", kind, url, Duration.ofMinutes(15), null, true, options);
    states.register(List.of(ID), now);
    return this;
  }

  public CrawlRig source(SourceKind kind, String path) {
    return source(kind, path, SourceOptions.USUAL);
  }

  public static SourceOptions requests(int requests) {
    return new SourceOptions(false, null, Map.of(), requests);
  }

  /** Answers with a body and an ETag, and with 304 to who has it. */
  public CrawlRig on(String path, String body, String... headers) {
    String etag = "\"" + Integer.toHexString(body.hashCode()) + "\"";
    String[] all = new String[headers.length + 1];
    System.arraycopy(headers, 0, all, 0, headers.length);
    all[headers.length] = "ETag: " + etag;
    Answer whole = Answer.of(200, body, all);
    Answer same = Answer.of(304, "", "ETag: " + etag);
    server.on(
        path,
        (request, out) ->
            (request.header("If-None-Match").filter(etag::equals).isPresent() ? same : whole)
                .write(request, out));
    return this;
  }

  /** Reads the source now, whenever it would be due; returns what it delivered. */
  public List<Post> crawl() {
    return crawl(true);
  }

  /** Reads the source and dies before its state is saved. */
  public List<Post> crawlAndDie() {
    SourceState before = states.find(ID).orElseThrow();
    List<Post> posts = crawl(true);
    states.save(before);
    return posts;
  }

  private CrawlSummary.SourceResult result;

  private List<Post> crawl(boolean due) {
    delivered = new ArrayList<>();
    withdrawn.clear();
    if (due) {
      states.hasten(ID, now);
    }
    CrawlerSettings settings = TestSettings.loopback();
    Crawler.Ports ports =
        new Crawler.Ports(
            states,
            new FakePipe(delivered::addAll, withdrawn::addAll),
            CrawlLog.NONE,
            () -> now,
            new Random(7));
    try (Fetcher fetcher = new Fetcher(settings, () -> now);
        Crawler crawler = new Crawler(settings, fetcher, List.of(source), ports)) {
      result = crawler.crawlDue(now).sources().getFirst();
    }
    return delivered;
  }

  public CrawlSummary.SourceResult result() {
    return result;
  }

  public List<PostId> withdrawn() {
    return withdrawn;
  }

  public PostId id(String nativeId) {
    return PostId.of(ID, nativeId);
  }

  public Post post(String nativeId) {
    return delivered.stream()
        .filter(post -> post.nativeId().equals(nativeId))
        .findFirst()
        .orElseThrow(() ->
            new AssertionError(
                "no " + nativeId + " in " + delivered.stream().map(Post::nativeId).toList()));
  }

  public CrawlRig pass(Duration time) {
    now = now.plus(time);
    return this;
  }

  public Instant now() {
    return now;
  }

  public SourceCursor cursor() {
    return states.find(ID).orElseThrow().cursor();
  }

  public Instant nextDue() {
    return states.find(ID).orElseThrow().nextDue();
  }

  /** The paths that were asked for since the last call, without robots.txt. */
  public List<String> asked() {
    List<String> all =
        server.requests().stream()
            .map(Request::path)
            .filter(path -> !path.equals("/robots.txt"))
            .toList();
    List<String> fresh = all.subList(Math.min(told, all.size()), all.size());
    told = all.size();
    return fresh;
  }

  private int told;

  @Override
  public void close() {
    server.close();
  }
}
