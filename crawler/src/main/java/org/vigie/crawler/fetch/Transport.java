package org.vigie.crawler.fetch;

import java.io.IOException;
import java.net.ProtocolException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.ConnectionPool;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import org.vigie.crawler.CrawlerSettings;

/**
 * Brings the bytes of one answer here: one request, no redirect, no proxy, no cookie, in bounded
 * time and memory, over a connection that is used for nothing else.
 */
final class Transport implements AutoCloseable {
  private static final String ACCEPT =
      "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml,"
          + " application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5";
  private static final int IDLE_CONNECTIONS = 32;
  private static final Set<Integer> REPEATED = Set.of(408, 421, 503);
  private static final int HIDDEN = 1_000;
  private static final int PIECE = 16 * 1024;

  /** The client bounds their bytes; this bounds their number. */
  private static final int MOST_HEADERS = 500;

  private final OkHttpClient client;
  private final String userAgent;
  private final BoundedResolver resolver;
  private final SlowTransfers transfers;

  Transport(CrawlerSettings settings, InstantSource clock, Resolver names) {
    this.resolver = new BoundedResolver(names, settings.connectTimeout(), clock);
    this.client = client(settings, resolver);
    this.userAgent = settings.userAgent();
    this.transfers = new SlowTransfers((long) settings.parallel() * settings.maxBody());
  }

  private static OkHttpClient client(CrawlerSettings settings, Resolver resolver) {
    return Clients.guarded(settings, resolver)
        .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 30, TimeUnit.SECONDS))
        .addNetworkInterceptor(Transport::askOnce)
        .build();
  }

  /**
   * An answer as it came.
   *
   * @param status the status
   * @param headers the lines of its head
   * @param body its body, still coded; empty when the status brings no document
   */
  record Raw(int status, Headers headers, Buffer body) {}

  /** The client would repeat a request at once after some statuses; this hides them from it. */
  private static Response askOnce(Interceptor.Chain chain) throws IOException {
    Response response = chain.proceed(alone(chain));
    return REPEATED.contains(response.code())
        ? response.newBuilder().code(response.code() + HIDDEN).build()
        : response;
  }

  /**
   * On a connection of HTTP/1.1, bytes that a server sends beyond its answer would be taken for the
   * next one, so each such connection serves one request. HTTP/2 tells answers apart.
   */
  private static Request alone(Interceptor.Chain chain) {
    Connection connection = chain.connection();
    return connection != null && connection.protocol() == Protocol.HTTP_2
        ? chain.request()
        : chain.request().newBuilder().header("Connection", "close").build();
  }

  /** Prepares a request. */
  Call call(HttpUrl target, Validators validators, Duration deadline) {
    Call call = client.newCall(request(target, validators));
    call.timeout().timeout(deadline.toNanos(), TimeUnit.NANOSECONDS);
    return call;
  }

  /** Begins the transfer of a request. */
  SlowTransfers.Transfer begin(Call call, Lane lane) {
    return transfers.begin(lane, call::cancel);
  }

  /** Validators go out as they came in, whatever bytes they hold. */
  private Request request(HttpUrl target, Validators validators) {
    Headers.Builder headers =
        new Headers.Builder()
            .addUnsafeNonAscii("User-Agent", userAgent)
            .add("Accept", ACCEPT)
            .add("Accept-Encoding", Encodings.ACCEPTED)
            .add("Accept-Language", "fr, en;q=0.9, *;q=0.5");
    if (validators.etag() != null) {
      headers.addUnsafeNonAscii("If-None-Match", validators.etag());
    }
    if (validators.lastModified() != null) {
      headers.addUnsafeNonAscii("If-Modified-Since", validators.lastModified());
    }
    return new Request.Builder().url(target).headers(headers.build()).build();
  }

  /**
   * Makes the request and reads its answer.
   *
   * @param limit how much of the body, as it comes
   * @throws IOException when the connection breaks or the answer is no HTTP
   * @throws Encodings.TooLargeException when the body is larger than allowed
   */
  Raw read(Call call, SlowTransfers.Transfer transfer, Limit limit) throws IOException {
    try (Response response = call.execute()) {
      return read(call, response, transfer, limit);
    } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
      // Bytes that the client did not expect.
      throw new IOException("no HTTP: " + e.getMessage(), e);
    }
  }

  private static Raw read(
      Call call, Response response, SlowTransfers.Transfer transfer, Limit limit)
      throws IOException {
    try {
      if (response.headers().size() > MOST_HEADERS) {
        throw new ProtocolException("more than " + MOST_HEADERS + " lines of header");
      }
      int status = response.code() % HIDDEN;
      boolean document = status == 200 || status == 203;
      return new Raw(
          status, response.headers(), document ? body(response, transfer, limit) : new Buffer());
    } finally {
      // Closing alone would read on for a while, in the hope of using the connection again.
      call.cancel();
    }
  }

  private static Buffer body(Response response, SlowTransfers.Transfer transfer, Limit limit)
      throws IOException {
    BufferedSource source = response.body().source();
    Buffer read = new Buffer();
    while (!limit.reached(read)) {
      long count = source.read(read, PIECE);
      if (count == -1) {
        break;
      }
      transfer.holds(count);
    }
    return read;
  }

  @Override
  public void close() {
    client.dispatcher().cancelAll();
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
    transfers.close();
    resolver.close();
  }
}
