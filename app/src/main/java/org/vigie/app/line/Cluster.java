package org.vigie.app.line;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.app.config.settings.OpenSearchSettings;
import org.vigie.indexer.embedded.EmbeddedOpenSearch;
import org.vigie.indexer.embedded.EmbeddedSettings;

/** The OpenSearch that is used: a configured one, the running application's, or an own child. */
final class Cluster implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofMinutes(2);

  private final URI url;
  private final @Nullable EmbeddedOpenSearch child;

  private Cluster(URI url, @Nullable EmbeddedOpenSearch child) {
    this.url = url;
    this.child = child;
  }

  /**
   * Finds or starts it.
   *
   * @param settings the configuration
   * @param place where the line runs
   * @param share true to use the node of an application that runs on the same data folder
   */
  static Cluster open(OpenSearchSettings settings, Place place, boolean share) {
    Optional<Cluster> running =
        settings.url() != null || share ? running(settings, place.data()) : Optional.empty();
    if (running.isPresent()) {
      return running.get();
    }
    EmbeddedSettings node =
        new EmbeddedSettings(
            requireJars(place.nodeJars()),
            place.data().resolve("opensearch"),
            Math.toIntExact(settings.heap().mebibytes()),
            START_LIMIT);
    EmbeddedOpenSearch started = EmbeddedOpenSearch.start(node, place.progress());
    return new Cluster(started.url(), started);
  }

  /**
   * Finds one that runs, and starts none.
   *
   * @param settings the configuration
   * @param data the data folder
   */
  static Optional<Cluster> running(OpenSearchSettings settings, Path data) {
    URI configured = settings.url();
    return configured != null
        ? Optional.of(new Cluster(configured, null))
        : new RunningFile(data).openSearch().map(url -> new Cluster(url, null));
  }

  private static Path requireJars(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new IllegalStateException(
          "the folder of the OpenSearch node's jars \"" + folder + "\" is missing: run ./vigie");
    }
    return folder;
  }

  /** Returns the settings for the client; an own or shared node asks for no account. */
  org.vigie.indexer.OpenSearchSettings client(OpenSearchSettings settings) {
    if (settings.url() == null) {
      return new org.vigie.indexer.OpenSearchSettings(url, null, null, settings.indexPrefix());
    }
    String username = settings.username();
    var password = settings.password();
    var credentials =
        username == null || password == null
            ? null
            : new org.vigie.indexer.OpenSearchSettings.Credentials(username, password.reveal());
    return new org.vigie.indexer.OpenSearchSettings(
        url, credentials, settings.caFile(), settings.indexPrefix());
  }

  URI url() {
    return url;
  }

  @Override
  public void close() {
    if (child != null) {
      child.close();
    }
  }
}
