package org.vigie.app.cli;

import java.nio.file.Path;

/** Where Vigie is installed. */
final class Home {
  private Home() {}

  /** Returns the launcher's folder; this folder when the application was started without it. */
  static Path folder() {
    return Path.of(System.getProperty("vigie.home", "."));
  }

  /** Returns the folder of the OpenSearch node's jars. */
  static Path nodeJars() {
    return folder().resolve("target/dist/opensearch");
  }

  /** Returns the folder of CoreNLP's models, which may be absent. */
  static Path models() {
    return folder().resolve("models");
  }
}
