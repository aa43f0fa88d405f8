package org.vigie.indexer.client;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;
import org.vigie.domain.store.StoreException;
import org.vigie.indexer.OpenSearchSettings;

/** Makes clients of a cluster: with or without TLS, with or without an account. */
public final class ClientFactory {
  private static final Timeout ANSWER = Timeout.ofSeconds(60);
  private static final int CONNECTIONS = 32;

  private ClientFactory() {}

  /**
   * Makes a client; nothing is sent yet.
   *
   * @param settings which cluster
   * @return the client, to be closed through its transport
   * @throws StoreException when the file of authorities cannot be read
   */
  public static OpenSearchClient client(OpenSearchSettings settings) {
    SSLContext trust = settings.authority() == null ? null : trusting(settings.authority());
    ApacheHttpClient5TransportBuilder builder =
        ApacheHttpClient5TransportBuilder.builder(host(settings))
            .setHttpClientConfigCallback(http -> configure(http, trust))
            .setRequestConfigCallback(request -> request.setResponseTimeout(ANSWER));
    String path = settings.url().getPath();
    if (path != null && path.length() > 1) {
      builder.setPathPrefix(path);
    }
    OpenSearchSettings.Credentials account = settings.credentials();
    if (account != null) {
      builder.setDefaultHeaders(new Header[] {authorization(account)});
    }
    return new OpenSearchClient(builder.build());
  }

  private static HttpHost host(OpenSearchSettings settings) {
    return new HttpHost(
        settings.url().getScheme(), settings.url().getHost(), settings.url().getPort());
  }

  /** Redirects could carry the account elsewhere; retries are the store's own, and counted. */
  private static HttpAsyncClientBuilder configure(
      HttpAsyncClientBuilder http, @Nullable SSLContext trust) {
    http.disableRedirectHandling().disableAutomaticRetries();
    PoolingAsyncClientConnectionManagerBuilder connections =
        PoolingAsyncClientConnectionManagerBuilder.create()
            .setMaxConnPerRoute(CONNECTIONS)
            .setMaxConnTotal(CONNECTIONS);
    if (trust != null) {
      connections.setTlsStrategy(
          ClientTlsStrategyBuilder.create().setSslContext(trust).buildAsync());
    }
    return http.setConnectionManager(connections.build());
  }

  private static Header authorization(OpenSearchSettings.Credentials account) {
    String pair = account.username() + ":" + account.password();
    String encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    return new BasicHeader(HttpHeaders.AUTHORIZATION, "Basic " + encoded, true);
  }

  private static SSLContext trusting(Path authority) {
    try (InputStream pem = Files.newInputStream(authority)) {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
        store.setCertificateEntry("authority-" + store.size(), one);
      }
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new StoreException("read of authorities \"" + authority + "\" failed: " + e, e);
    }
  }
}
