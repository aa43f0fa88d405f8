package org.vigie.indexer.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The command line of the child. */
record NodeCommand(EmbeddedSettings settings) {
  private static final String MAIN = "org.vigie.node.NodeMain";

  /** What a JVM needs of its surroundings; the rest may hold secrets of the parent. */
  private static final Set<String> ENVIRONMENT =
      Set.of("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "SystemRoot", "TEMP", "TMP");

  /**
   * A terminal sends Ctrl-C to parent and child alike, and the child would be gone before the
   * parent has stopped in order. A signal that is ignored at the start stays ignored by the JVM.
   */
  private static final List<String> UNTOUCHED_BY_CTRL_C =
      List.of("/bin/sh", "-c", "trap '' INT; exec \"$@\"", "sh");

  /**
   * A serial collector and the first compiler only: with a small heap and two cores they start in
   * half the time (6–12 s against 14–24 s on a busy machine, November 2026).
   */
  private static final List<String> FLAGS =
      List.of(
          "-Xms128m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:+ExitOnOutOfMemoryError",
          "--enable-native-access=ALL-UNNAMED",
          "--add-modules=jdk.incubator.vector",
          "-Djava.awt.headless=true",
          "-Dlog4j2.disable.jmx=true");

  Process start(int httpPort, NodeLog log) throws IOException {
    requireJars();
    Path temporary = Files.createDirectories(settings.dataFolder().resolve("tmp"));
    List<String> line = new ArrayList<>(UNTOUCHED_BY_CTRL_C);
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(FLAGS);
    line.add("-Xmx" + settings.heapMegabytes() + "m");
    line.add("-Djava.io.tmpdir=" + temporary);
    line.addAll(List.of("-cp", settings.jars() + "/*", MAIN));
    line.add(settings.dataFolder().toString());
    line.add(Integer.toString(httpPort));
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .directory(settings.dataFolder().toFile())
            .redirectError(log.file().toFile());
    builder.environment().keySet().retainAll(ENVIRONMENT);
    return builder.start();
  }

  private void requireJars() throws IOException {
    if (!Files.isDirectory(settings.jars())) {
      throw StartFailed.noJars(settings.jars());
    }
    try (Stream<Path> files = Files.list(settings.jars())) {
      if (files.noneMatch(file -> file.toString().endsWith(".jar"))) {
        throw StartFailed.noJars(settings.jars());
      }
    }
  }
}
