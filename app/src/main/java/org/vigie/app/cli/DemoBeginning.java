package org.vigie.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Properties;

/**
 * When a demo began and where its world was served, so that the same data folder shows the same
 * world again.
 *
 * @param now when it began
 * @param port the world's port; 0 for any
 */
record DemoBeginning(Instant now, int port) {
  private static final String FILE = "demo.properties";

  static DemoBeginning in(Path folder, Instant now) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return new DemoBeginning(now, 0);
    }
    Properties properties = new Properties();
    try (InputStream in = Files.newInputStream(file)) {
      properties.load(in);
    }
    return new DemoBeginning(
        Instant.parse(properties.getProperty("now", now.toString())),
        Integer.parseInt(properties.getProperty("port", "0")));
  }

  void save(Path folder, int servedOn) throws IOException {
    Properties properties = new Properties();
    properties.setProperty("now", now.toString());
    properties.setProperty("port", String.valueOf(servedOn));
    try (OutputStream out = Files.newOutputStream(folder.resolve(FILE))) {
      properties.store(out, "when this demo began");
    }
  }
}
