package org.vigie.bench.crawl;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.source.Source;
import org.vigie.domain.source.SourceKind;
import org.vigie.domain.source.SourceOptions;

/** A {@link FeedServer} in a process that ends with this one. */
record RunningServer(Process process, int port) implements AutoCloseable {
  private static final int BYTE = 256;

  static RunningServer start(int feeds, int items, double unchanged) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                FeedServer.class.getName(),
                Integer.toString(feeds),
                Integer.toString(items),
                Double.toString(unchanged))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader out = process.inputReader(StandardCharsets.US_ASCII);
    String port = out.readLine();
    if (port == null) {
      throw new IOException("the server did not start");
    }
    return new RunningServer(process, Integer.parseInt(port));
  }

  /** Sources of the server at a port, on so many hosts. */
  static List<Source> sources(int port, int count, int hosts) {
    return IntStream.range(0, count)
        .mapToObj(number -> source(port, number, number % hosts))
        .toList();
  }

  private static Source source(int port, int number, int host) {
    String address =
        "127." + (1 + host / BYTE / BYTE) + "." + (host / BYTE % BYTE) + "." + host % BYTE;
    return new Source(
        new SourceId("feed-" + number),
        "Feed " + number,
        SourceKind.FEED,
        CanonicalUrl.parse("http://" + address + ":" + port + "/feed-" + number).orElseThrow(),
        Duration.ofMinutes(6),
        null,
        true,
        SourceOptions.USUAL);
  }

  @Override
  public void close() {
    process.destroy();
  }
}
