package org.vigie.indexer;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.vigie.indexer.embedded.EmbeddedOpenSearch;
import org.vigie.indexer.embedded.EmbeddedSettings;
import org.vigie.testkit.Posts;

/** One real node for all tests of the module, started by the first that asks. */
public final class SharedNode implements BeforeAllCallback {
  private static final AtomicInteger STORES = new AtomicInteger();

  private record Running(EmbeddedOpenSearch node) implements AutoCloseable {
    @Override
    public void close() {
      node.close();
    }
  }

  private static volatile URI url;

  @Override
  public void beforeAll(ExtensionContext context) {
    Running running =
        context
            .getRoot()
            .getStore(ExtensionContext.Namespace.GLOBAL)
            .computeIfAbsent(SharedNode.class, _ -> start(), Running.class);
    url = running.node().url();
  }

  private static Running start() {
    try {
      Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "node");
      return new Running(EmbeddedOpenSearch.start(EmbeddedSettings.of(jars(), data), _ -> {}));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Where the build laid out the node. */
  public static Path jars() {
    return Path.of(System.getProperty("vigie.home"), "target", "dist", "opensearch");
  }

  /** A store with an index of its own. */
  public static OpenSearchStore emptyStore() {
    STORES.incrementAndGet();
    return sameStore();
  }

  /** The settings of an index by name. */
  public static OpenSearchSettings settings(String alias) {
    return new OpenSearchSettings(url, null, null, alias);
  }

  /** The store that was made last, opened once more. */
  public static OpenSearchStore sameStore() {
    return OpenSearchStore.open(settings("test-" + STORES.get()), Posts::pseudonymOf);
  }
}
