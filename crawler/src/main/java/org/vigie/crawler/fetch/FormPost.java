package org.vigie.crawler.fetch;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.CrawlerSettings;
import org.vigie.crawler.fetch.FetchResult.Failed;
import org.vigie.crawler.fetch.FetchResult.Refused;
import org.vigie.domain.post.CanonicalUrl;

/**
 * Sends a form to a service, such as a hub: never into a network that is not public, following no
 * redirect, in bounded time, and without reading what is answered. Safe for use by many threads.
 */
public final class FormPost implements AutoCloseable {
  private final BoundedResolver resolver;
  private final OkHttpClient client;
  private final String userAgent;

  /**
   * Makes it with its own connections.
   *
   * @param settings timeouts, the User-Agent and the networks that may be reached
   * @param clock the present, by which answers of look-ups age
   */
  public FormPost(CrawlerSettings settings, InstantSource clock) {
    this.resolver = new BoundedResolver(Resolver.SYSTEM, settings.connectTimeout(), clock);
    this.client = Clients.guarded(settings, resolver).callTimeout(settings.totalTimeout()).build();
    this.userAgent = settings.userAgent();
  }

  /**
   * What became of a form.
   *
   * @param status the status; 0 when there was no answer
   * @param reason why there was none, as a metric label; null when there was an answer
   */
  public record Sent(int status, @Nullable String reason) {
    /**
     * Tells whether the service took it.
     *
     * @return true for a status from 200 to 299
     */
    public boolean accepted() {
      return status >= 200 && status < 300;
    }
  }

  /**
   * Sends a form.
   *
   * @param url the service
   * @param fields name → value
   * @return what became of it; never throws for what a server does
   */
  public Sent send(CanonicalUrl url, Map<String, String> fields) {
    HttpUrl target = HttpUrl.parse(url.toString());
    if (target == null) {
      return new Sent(0, FetchResult.Refusal.BAD_ADDRESS.label());
    }
    FormBody.Builder form = new FormBody.Builder();
    fields.forEach(form::add);
    Request request =
        new Request.Builder()
            .url(target)
            .header("User-Agent", userAgent)
            .post(form.build())
            .build();
    try (Response response = client.newCall(request).execute()) {
      return new Sent(response.code(), null);
    } catch (IOException e) {
      return new Sent(0, label(IoFailures.explain(e, url)));
    }
  }

  private static String label(FetchResult failure) {
    return switch (failure) {
      case Refused refused -> refused.reason().label();
      case Failed failed -> failed.reason().label();
      case FetchResult.Fetched _, FetchResult.NotModified _ -> "unexpected_status";
      case FetchResult.RateLimited _, FetchResult.Gone _ -> "unexpected_status";
    };
  }

  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
    resolver.close();
  }
}
