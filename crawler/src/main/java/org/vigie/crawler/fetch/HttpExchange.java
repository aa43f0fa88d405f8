package org.vigie.crawler.fetch;

import java.io.IOException;
import java.net.Proxy;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import org.vigie.crawler.CrawlerSettings;
import org.vigie.crawler.fetch.FetchResult.Failed;
import org.vigie.crawler.fetch.FetchResult.Fetched;
import org.vigie.crawler.fetch.FetchResult.Reason;
import org.vigie.crawler.fetch.FetchResult.Refusal;
import org.vigie.crawler.fetch.FetchResult.Refused;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.RobotsVerdict;

/** One request and its answer, without following it anywhere. */
final class HttpExchange implements AutoCloseable {
  private static final String ACCEPT =
      "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml,"
          + " application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5";
  private static final int IDLE_CONNECTIONS = 32;
  private static final Set<Integer> REPEATED = Set.of(408, 421, 503);
  private static final int HIDDEN = 1_000;
  private static final int PIECE = 16 * 1024;

  private final OkHttpClient client;
  private final String userAgent;
  private final int maxBody;
  private final InstantSource clock;
  private final BoundedResolver resolver;

  HttpExchange(CrawlerSettings settings, InstantSource clock, Resolver names) {
    this.resolver = new BoundedResolver(names, settings.connectTimeout(), clock);
    GuardedSockets sockets =
        new GuardedSockets(new AddressGuard(settings.allowPrivateNetworks()), resolver);
    this.client =
        new OkHttpClient.Builder()
            .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 30, TimeUnit.SECONDS))
            .proxy(Proxy.NO_PROXY)
            .dns(sockets)
            .socketFactory(sockets)
            .addNetworkInterceptor(HttpExchange::askOnce)
            .cookieJar(CookieJar.NO_COOKIES)
            .followRedirects(false)
            .followSslRedirects(false)
            .connectTimeout(settings.connectTimeout())
            .readTimeout(settings.readTimeout())
            .writeTimeout(settings.readTimeout())
            .build();
    this.userAgent = settings.userAgent();
    this.maxBody = settings.maxBody();
    this.clock = clock;
  }

  /** What one request leads to. */
  sealed interface Answer {}

  /** The end of the way. */
  record Done(FetchResult result) implements Answer {}

  /** Another address to ask. */
  record Redirect(CanonicalUrl to, boolean permanent) implements Answer {}

  /** The client would repeat a request at once after some statuses; this hides them from it. */
  private static Response askOnce(Interceptor.Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    return REPEATED.contains(response.code())
        ? response.newBuilder().code(response.code() + HIDDEN).build()
        : response;
  }

  Answer ask(CanonicalUrl url, Validators validators, RobotsVerdict verdict, Duration deadline) {
    HttpUrl target = HttpUrl.parse(url.toString());
    if (target == null) {
      return new Done(new Refused(Refusal.BAD_ADDRESS, url.toString()));
    }
    Call call = client.newCall(request(target, validators));
    call.timeout().timeout(deadline.toNanos(), TimeUnit.NANOSECONDS);
    try (Response response = call.execute()) {
      return answer(url, target, response, validators, verdict);
    } catch (IOException e) {
      return new Done(IoFailures.explain(e, url));
    }
  }

  /** Validators go out as they came in, whatever bytes they hold. */
  private Request request(HttpUrl target, Validators validators) {
    Headers.Builder headers =
        new Headers.Builder()
            .addUnsafeNonAscii("User-Agent", userAgent)
            .add("Accept", ACCEPT)
            .add("Accept-Language", "fr, en;q=0.9, *;q=0.5");
    if (validators.etag() != null) {
      headers.addUnsafeNonAscii("If-None-Match", validators.etag());
    }
    if (validators.lastModified() != null) {
      headers.addUnsafeNonAscii("If-Modified-Since", validators.lastModified());
    }
    return new Request.Builder().url(target).headers(headers.build()).build();
  }

  private Answer answer(
      CanonicalUrl url, HttpUrl target, Response response, Validators sent, RobotsVerdict verdict)
      throws IOException {
    int status = response.code() % HIDDEN;
    return switch (status) {
      case 301, 302, 303, 307, 308 -> redirect(target, response, status == 301 || status == 308);
      case 304 -> new Done(sent.known() ? notModified(response) : unexpected(status));
      default ->
          new Done(
              status == 200 || status == 203
                  ? fetched(url, response, verdict)
                  : Statuses.explain(status, retryAfter(response)));
    };
  }

  private static Failed unexpected(int status) {
    return new Failed(Reason.UNEXPECTED_STATUS, status, "status " + status);
  }

  private FetchResult notModified(Response response) {
    return new FetchResult.NotModified(response.code(), head(response));
  }

  private Optional<Duration> retryAfter(Response response) {
    return RetryAfter.parse(response.header("Retry-After"), clock.instant());
  }

  private static Answer redirect(HttpUrl from, Response response, boolean permanent) {
    String location = response.header("Location");
    HttpUrl to = location == null ? null : from.resolve(location);
    if (to == null) {
      return new Done(new Failed(Reason.REDIRECT, response.code(), "no address to go to"));
    }
    HttpUrl bare = to.newBuilder().fragment(null).username("").password("").build();
    return CanonicalUrl.parse(bare.toString())
        .<Answer>map(next -> new Redirect(next, permanent))
        .orElseGet(() -> new Done(new Refused(Refusal.BAD_ADDRESS, bare.toString())));
  }

  private FetchResult fetched(CanonicalUrl url, Response response, RobotsVerdict verdict)
      throws IOException {
    BufferedSource source = response.body().source();
    Buffer read = new Buffer();
    while (source.read(read, PIECE) != -1) {
      if (read.size() > maxBody) {
        return new Failed(
            Reason.TOO_LARGE, response.code(), "more than " + maxBody + " bytes decompressed");
      }
    }
    return new Fetched(
        response.code(), url, null, verdict, head(response), new Body(read.readByteString()));
  }

  private AnswerHead head(Response response) {
    return new AnswerHead(
        response.header("Content-Type"),
        new Validators(response.header("ETag"), response.header("Last-Modified")),
        Freshness.of(
                response.header("Cache-Control"),
                response.header("Expires"),
                response.header("Age"),
                clock.instant())
            .orElse(null),
        response.headers("Link"));
  }

  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
    resolver.close();
  }
}
