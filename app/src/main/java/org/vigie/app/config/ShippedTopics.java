package org.vigie.app.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.vigie.app.config.bind.ConfigInput;
import org.vigie.app.config.bind.YamlBinder;
import org.vigie.app.config.problem.Problems;
import org.vigie.app.config.settings.SettingsTypes;
import org.vigie.app.config.settings.TopicsFile;
import org.vigie.domain.mention.Topic;

/** The taxonomy that ships: {@code config/topics.yml} as it was when the application was built. */
public final class ShippedTopics {
  private static final String FILE = "topics.yml";

  private ShippedTopics() {}

  /**
   * Reads it.
   *
   * @return its topics
   */
  public static List<Topic> topics() {
    YamlBinder binder =
        new YamlBinder(SettingsTypes.shapes(), ConfigInput.of(Map.of()), Path.of(""));
    Problems problems = new Problems(FILE);
    TopicsFile file =
        binder
            .bind(TopicsFile.class, text(), problems)
            .record()
            .orElseThrow(() -> new IllegalStateException("shipped topics: " + problems.sorted()));
    return file.topics().stream().map(entry -> DomainConfig.topic(entry, ZoneOffset.UTC)).toList();
  }

  static String text() {
    try (InputStream in = Objects.requireNonNull(ShippedTopics.class.getResourceAsStream(FILE))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("resource " + FILE + " cannot be read", e);
    }
  }
}
