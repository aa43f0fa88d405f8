package org.vigie.crawler.fetch;

import java.net.Proxy;
import okhttp3.CookieJar;
import okhttp3.OkHttpClient;
import org.vigie.crawler.CrawlerSettings;

/** What every client has in common: guarded sockets, no proxy, no cookie, no redirect, timeouts. */
final class Clients {
  private Clients() {}

  static OkHttpClient.Builder guarded(CrawlerSettings settings, Resolver resolver) {
    GuardedSockets sockets =
        new GuardedSockets(new AddressGuard(settings.allowPrivateNetworks()), resolver);
    return new OkHttpClient.Builder()
        .proxy(Proxy.NO_PROXY)
        .dns(sockets)
        .socketFactory(sockets)
        .cookieJar(CookieJar.NO_COOKIES)
        .followRedirects(false)
        .followSslRedirects(false)
        .connectTimeout(settings.connectTimeout())
        .readTimeout(settings.readTimeout())
        .writeTimeout(settings.readTimeout());
  }
}
