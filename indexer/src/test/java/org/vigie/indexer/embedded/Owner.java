package org.vigie.indexer.embedded;

import java.nio.file.Path;

/** Another application that runs a node; a test starts it as a process, and kills it. */
public final class Owner {
  private Owner() {}

  public static void main(String[] args) throws Exception {
    EmbeddedOpenSearch node =
        EmbeddedOpenSearch.start(EmbeddedSettings.of(Path.of(args[0]), Path.of(args[1])), _ -> {});
    System.out.println(node.pid());
    System.out.flush();
    Thread.currentThread().join();
  }
}
