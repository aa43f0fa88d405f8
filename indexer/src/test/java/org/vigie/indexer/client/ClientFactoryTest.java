package org.vigie.indexer.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.vigie.domain.store.StoreException;
import org.vigie.indexer.OpenSearchSettings;
import org.vigie.indexer.OpenSearchSettings.Credentials;
import org.vigie.indexer.ScriptedCluster;

class ClientFactoryTest {
  private static final String SECRET = "s3cret-pässword";
  @TempDir Path folder;

  private void keytool(String... arguments) throws Exception {
    List<String> line =
        new java.util.ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
    line.addAll(List.of(arguments));
    line.addAll(List.of("-keystore", folder + "/own.p12", "-storepass", "changeit", "-alias", "a"));
    Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
    String output =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
  }

  private SSLContext ownCertificate() throws Exception {
    keytool("-genkeypair", "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "san=dns:localhost");
    keytool("-exportcert", "-rfc", "-file", folder + "/own.pem");
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(folder.resolve("own.p12"))) {
      store.load(in, "changeit".toCharArray());
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, "changeit".toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  private static boolean alive(OpenSearchSettings settings) throws IOException {
    OpenSearchClient client = ClientFactory.client(settings);
    try {
      return client.ping().value();
    } finally {
      client._transport().close();
    }
  }

  @Test
  void signsInOverTlsToAClusterWithItsOwnAuthority() throws Exception {
    try (ScriptedCluster cluster = ScriptedCluster.secured(ownCertificate())) {
      cluster.answers(200, "");
      URI url = cluster.url().resolve("/behind/a/proxy");
      assertThat(
              alive(
                  new OpenSearchSettings(
                      url, new Credentials("vigie", SECRET), folder.resolve("own.pem"), "vigie")))
          .isTrue();
      ScriptedCluster.Asked asked = cluster.asked().getFirst();
      assertThat(asked.line()).isEqualTo("HEAD /behind/a/proxy/");
      assertThat(asked.authorization()).isEqualTo("Basic dmlnaWU6czNjcmV0LXDDpHNzd29yZA==");
    }
  }

  @Test
  void refusesACertificateThatNobodyKnownHasSigned() throws Exception {
    try (ScriptedCluster cluster = ScriptedCluster.secured(ownCertificate())) {
      cluster.answers(200, "");
      assertThatThrownBy(() -> alive(OpenSearchSettings.local(cluster.url())))
          .isInstanceOf(IOException.class);
      assertThat(cluster.asked()).isEmpty();
    }
  }

  @Test
  void namesTheFileOfAuthoritiesThatCannotBeRead() {
    OpenSearchSettings settings =
        new OpenSearchSettings(
            URI.create("https://localhost:1"), null, folder.resolve("absent.pem"), "vigie");
    assertThatThrownBy(() -> ClientFactory.client(settings))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("absent.pem");
  }

  @Test
  void hidesThePassword() {
    assertThat(
            new OpenSearchSettings(
                    URI.create("https://localhost"),
                    new Credentials("vigie", SECRET),
                    null,
                    "vigie")
                .toString())
        .contains("vigie")
        .doesNotContain(SECRET);
  }

  @Test
  void refusesAddressesAndPrefixesThatCannotWork() {
    for (String url : List.of("localhost:9200", "ftp://localhost", "http://a:b@localhost")) {
      assertThatThrownBy(() -> OpenSearchSettings.local(URI.create(url)))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(
            () -> new OpenSearchSettings(URI.create("http://localhost"), null, null, "Ab c"))
        .hasMessageContaining("Ab c");
  }
}
