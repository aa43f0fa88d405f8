package org.vigie.app.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.post.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the sample posts that ship with the application: one file a channel, one JSON a line, in
 * the order of the story.
 *
 * <p>Fields: {@code key} (never change it: stored posts hang on it), {@code when} (see {@link
 * Moment#parse}), {@code author}, {@code language}, {@code title}, {@code text}; in the forum also
 * {@code thread} and {@code parent}. {@code tone} and {@code mentions} say what the author meant;
 * the application never reads them, only tests compare them with what analysis finds.
 */
final class SampleFiles {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private SampleFiles() {}

  /** All posts, channel by channel, each channel in the order of its story. */
  static List<SamplePost> read() {
    List<SamplePost> posts = new ArrayList<>();
    for (Channel channel : Channel.values()) {
      lines(channel).forEach(line -> posts.add(post(channel, JSON.readTree(line))));
    }
    return List.copyOf(posts);
  }

  private static List<String> lines(Channel channel) {
    String name = "/demo/" + channel.key() + ".jsonl";
    try (InputStream in = SampleFiles.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the application ships without its sample file " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("read sample file " + name + " failed: " + e.getMessage(), e);
    }
  }

  private static SamplePost post(Channel channel, JsonNode line) {
    return new SamplePost(
        line.required("key").stringValue(),
        channel,
        Moment.parse(line.required("when").stringValue()),
        line.required("author").stringValue(),
        new Language(line.required("language").stringValue()),
        line.path("title").asString(""),
        line.required("text").stringValue(),
        optional(line, "thread"),
        optional(line, "parent"));
  }

  private static @Nullable String optional(JsonNode line, String field) {
    JsonNode value = line.get(field);
    return value == null ? null : value.stringValue();
  }
}
