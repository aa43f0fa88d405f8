package org.vigie.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.opensearch.Version;
import org.opensearch.analysis.common.CommonAnalysisModulePlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.core.common.transport.BoundTransportAddress;
import org.opensearch.http.HttpServerTransport;
import org.opensearch.index.mapper.MapperExtrasModulePlugin;
import org.opensearch.index.reindex.ReindexModulePlugin;
import org.opensearch.join.ParentJoinModulePlugin;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.node.NodeValidationException;
import org.opensearch.painless.PainlessModulePlugin;
import org.opensearch.percolator.PercolatorModulePlugin;
import org.opensearch.plugins.Plugin;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;
import org.opensearch.transport.TransportService;

/** A node with the plugins of its class path, bound to loopback, alone in its cluster. */
final class RunningNode implements AutoCloseable {
  private static final long LONGEST_CLOSE_SECONDS = 20;
  private static final List<Class<? extends Plugin>> PLUGINS =
      List.of(
          Netty4ModulePlugin.class,
          CommonAnalysisModulePlugin.class,
          PainlessModulePlugin.class,
          PercolatorModulePlugin.class,
          ReindexModulePlugin.class,
          MapperExtrasModulePlugin.class,
          ParentJoinModulePlugin.class);

  private final Node node;

  private RunningNode(Node node) {
    this.node = node;
  }

  static RunningNode start(Path home, int httpPort) throws IOException, NodeValidationException {
    for (String folder : List.of("config", "modules", "plugins", "logs")) {
      Files.createDirectories(home.resolve(folder));
    }
    Node node = new ClassPathNode(settings(home, httpPort), home.resolve("config"));
    RunningNode running = new RunningNode(node);
    try {
      node.start();
    } catch (NodeValidationException | RuntimeException e) {
      running.close();
      throw e;
    }
    return running;
  }

  private static Settings settings(Path home, int httpPort) {
    return Settings.builder()
        .put("path.home", home.toString())
        .put("path.data", home.resolve("data").toString())
        .put("path.logs", home.resolve("logs").toString())
        .put("cluster.name", "vigie")
        .put("node.name", "vigie")
        .put("discovery.type", "single-node")
        .put("http.type", "netty4")
        .put("transport.type", "netty4")
        .put("network.host", "127.0.0.1")
        .put("http.port", httpPort)
        .put("transport.port", 0)
        .put("action.auto_create_index", false)
        .put("action.destructive_requires_name", true)
        // As many clauses as live matching allows: a query that is legal there must not fail here.
        .put("indices.query.bool.max_clause_count", 32_768)
        // Shares of a large disk would stop a small installation with gigabytes to spare.
        .put("cluster.routing.allocation.disk.watermark.low", "1gb")
        .put("cluster.routing.allocation.disk.watermark.high", "512mb")
        .put("cluster.routing.allocation.disk.watermark.flood_stage", "256mb")
        .build();
  }

  String readyLine() {
    BoundTransportAddress http =
        node.injector().getInstance(HttpServerTransport.class).boundAddress();
    BoundTransportAddress transport =
        node.injector().getInstance(TransportService.class).boundAddress();
    return "READY http="
        + http.publishAddress().getPort()
        + " transport="
        + transport.publishAddress().getPort()
        + "\n";
  }

  @Override
  public synchronized void close() {
    if (node.isClosed()) {
      return;
    }
    try {
      node.close();
      if (!node.awaitClose(LONGEST_CLOSE_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("node did not close within " + LONGEST_CLOSE_SECONDS + " s");
      }
    } catch (IOException e) {
      System.err.println("node did not close cleanly: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A node whose plugins lie on the class path instead of in a plugins folder. */
  private static final class ClassPathNode extends Node {
    ClassPathNode(Settings settings, Path config) {
      super(
          InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), config, () -> "vigie"),
          PLUGINS.stream().map(ClassPathNode::info).toList(),
          true);
    }

    private static PluginInfo info(Class<? extends Plugin> plugin) {
      String name = plugin.getName();
      return new PluginInfo(
          name, "classpath", "NA", Version.CURRENT, "25", name, null, List.of(), false);
    }
  }
}
