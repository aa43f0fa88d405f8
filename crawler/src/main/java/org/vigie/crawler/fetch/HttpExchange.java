package org.vigie.crawler.fetch;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import okhttp3.Call;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.vigie.crawler.CrawlerSettings;
import org.vigie.crawler.fetch.FetchResult.Failed;
import org.vigie.crawler.fetch.FetchResult.Fetched;
import org.vigie.crawler.fetch.FetchResult.Reason;
import org.vigie.crawler.fetch.FetchResult.Refusal;
import org.vigie.crawler.fetch.FetchResult.Refused;
import org.vigie.crawler.url.Hosts;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.RobotsVerdict;

/** One request and what its answer means, without following it anywhere. */
final class HttpExchange implements AutoCloseable {
  private final Transport transport;
  private final int maxBody;
  private final InstantSource clock;

  HttpExchange(CrawlerSettings settings, InstantSource clock, Resolver names) {
    this.transport = new Transport(settings, clock, names);
    this.maxBody = settings.maxBody();
    this.clock = clock;
  }

  /** What one request leads to. */
  sealed interface Answer {}

  /** The end of the way. */
  record Done(FetchResult result) implements Answer {}

  /** Another address to ask. */
  record Redirect(CanonicalUrl to, boolean permanent) implements Answer {}

  /** A request that was made. */
  private record Asked(
      CanonicalUrl url,
      HttpUrl target,
      Validators validators,
      RobotsVerdict verdict,
      Limit limit) {}

  /** Asks for one address on the way of an inquiry. */
  Answer ask(CanonicalUrl url, Inquiry inquiry, Gate.Turn turn, Duration deadline)
      throws InterruptedException {
    HttpUrl target = HttpUrl.parse(url.toString());
    if (target == null || !sameHost(target, url)) {
      return new Done(new Refused(Refusal.BAD_ADDRESS, url.toString()));
    }
    Validators validators = inquiry.validatorsFor(url);
    Limit limit = inquiry.limit(maxBody);
    Call call = transport.call(target, validators, deadline);
    SlowTransfers.Transfer transfer = transport.begin(call, turn.lane());
    try {
      return answer(
          new Asked(url, target, validators, turn.verdict(), limit),
          transferred(call, transfer, limit));
    } catch (IOException e) {
      return new Done(
          transfer.wasCutOff()
              ? new Failed(Reason.TIMEOUT, 0, "slow, and gave way to others")
              : IoFailures.explain(e, url));
    } finally {
      transfer.free();
    }
  }

  private Transport.Raw transferred(Call call, SlowTransfers.Transfer transfer, Limit limit)
      throws IOException, InterruptedException {
    try {
      return transport.read(call, transfer, limit);
    } finally {
      transfer.arrived();
    }
  }

  /** Rules and turns are kept by the name of the host, so both must mean the same one. */
  private static boolean sameHost(HttpUrl target, CanonicalUrl url) {
    boolean six = url.host().startsWith("[") && target.host().contains(":");
    return six || (url.host().equals(target.host()) && !Hosts.isAmbiguous(url.host()));
  }

  private Answer answer(Asked asked, Transport.Raw raw) {
    int status = raw.status();
    return switch (status) {
      case 301, 302, 303, 307, 308 -> redirect(asked, raw, status == 301 || status == 308);
      case 304 ->
          new Done(
              asked.validators().known()
                  ? new FetchResult.NotModified(status, head(raw.headers()))
                  : new Failed(Reason.UNEXPECTED_STATUS, status, "status " + status));
      case 200, 203 -> new Done(fetched(asked, raw));
      default ->
          new Done(
              Statuses.explain(
                  status, RetryAfter.parse(raw.headers().get("Retry-After"), clock.instant())));
    };
  }

  private static Answer redirect(Asked asked, Transport.Raw raw, boolean permanent) {
    String location = raw.headers().get("Location");
    HttpUrl to = location == null ? null : asked.target().resolve(location);
    if (to == null) {
      return new Done(new Failed(Reason.REDIRECT, raw.status(), "no address to go to"));
    }
    HttpUrl bare = to.newBuilder().fragment(null).username("").password("").build();
    return CanonicalUrl.parse(bare.toString())
        .<Answer>map(next -> new Redirect(next, permanent))
        .orElseGet(() -> new Done(new Refused(Refusal.BAD_ADDRESS, bare.toString())));
  }

  private FetchResult fetched(Asked asked, Transport.Raw raw) {
    try {
      Body body =
          new Body(
              Encodings.decode(
                  raw.body(), raw.headers().values("Content-Encoding"), asked.limit()));
      return new Fetched(
          raw.status(), asked.url(), null, asked.verdict(), head(raw.headers()), body);
    } catch (Encodings.TooLargeException e) {
      return new Failed(Reason.TOO_LARGE, raw.status(), String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return new Failed(Reason.PROTOCOL, raw.status(), "content coding: " + e.getMessage());
    }
  }

  private AnswerHead head(Headers headers) {
    return new AnswerHead(
        headers.get("Content-Type"),
        new Validators(headers.get("ETag"), headers.get("Last-Modified")),
        Freshness.of(
                headers.get("Cache-Control"),
                headers.get("Expires"),
                headers.get("Age"),
                clock.instant())
            .orElse(null),
        headers.values("Link"));
  }

  /** Cuts all connections. */
  @Override
  public void close() {
    transport.close();
  }
}
