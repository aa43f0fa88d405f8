package org.vigie.crawler.feed;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bytes that hurt once, or that a search may start from, hurt nothing any more. */
@Timeout(60)
class FuzzTargetsTest {
  static List<Path> inputs() throws IOException, URISyntaxException {
    Path folder = Path.of(FuzzTargetsTest.class.getResource("CrawlerFuzzInputs").toURI());
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Each is read in every way, whichever it was found for. */
  @ParameterizedTest
  @MethodSource("inputs")
  void takesThemAll(Path input) throws IOException {
    byte[] bytes = Files.readAllBytes(input);
    FuzzTargets.ALL.forEach((name, target) ->
        assertThatCode(() -> target.accept(bytes)).as(name).doesNotThrowAnyException());
  }
}
