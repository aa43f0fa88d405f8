package org.vigie.app.e2e;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** The real application in a process of its own, as the launcher starts it. */
final class VigieProcess implements AutoCloseable {
  private final Process process;
  private final Path log;
  private final Path data;

  private VigieProcess(Process process, Path log, Path data) {
    this.process = process;
    this.log = log;
    this.data = data;
  }

  static VigieProcess start(Path folder, String... arguments) throws IOException {
    Path log = Files.createTempFile(folder, "vigie-", ".log");
    Process process =
        new ProcessBuilder(command(arguments))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    return new VigieProcess(process, log, folder.resolve("data"));
  }

  /** Runs a command to its end and returns what it wrote to standard output. */
  static String run(String... arguments) throws IOException, InterruptedException {
    return run(ProcessBuilder.Redirect.PIPE, arguments);
  }

  static String run(ProcessBuilder.Redirect input, String... arguments)
      throws IOException, InterruptedException {
    Path errors = Files.createTempFile("vigie-", ".err");
    Process process =
        new ProcessBuilder(command(arguments))
            .redirectInput(input)
            .redirectError(errors.toFile())
            .start();
    process.getOutputStream().close();
    String out;
    try (InputStream in = process.getInputStream()) {
      out = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    if (process.waitFor() != 0) {
      throw new AssertionError(
          String.join(" ", arguments) + " failed:\n" + Files.readString(errors));
    }
    return out;
  }

  private static List<String> command(String... arguments) {
    String home = System.getProperty("vigie.home");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx768m",
                "--enable-native-access=ALL-UNNAMED",
                "-Dvigie.home=" + home,
                "-cp",
                home + "/target/dist/lib" + File.separator + "*",
                "org.vigie.app.Main"));
    command.addAll(List.of(arguments));
    return command;
  }

  /** Ends the process as {@code kill -9} does: no shutdown hook runs. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  boolean alive() {
    return process.isAlive();
  }

  String log() throws IOException {
    return Files.readString(log);
  }

  /**
   * What this process tells other commands of the same data folder; empty until it runs, even when
   * a killed one left its file.
   */
  Properties running() throws IOException {
    Properties properties = new Properties();
    Path file = data.resolve("running.properties");
    if (Files.exists(file)) {
      try (InputStream in = Files.newInputStream(file)) {
        properties.load(in);
      }
    }
    boolean own = String.valueOf(process.pid()).equals(properties.getProperty("pid"));
    return own ? properties : new Properties();
  }

  @Override
  public void close() {
    process.destroy();
    boolean ended =
        process.onExit().thenApply(_ -> true).completeOnTimeout(false, 60, TimeUnit.SECONDS).join();
    if (!ended) {
      process.destroyForcibly();
      process.onExit().join();
    }
  }
}
