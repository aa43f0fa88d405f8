package org.vigie.nlp.sentiment.onnx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many tokens a model reads, as the files beside it say. */
final class OnnxLength {
  private static final List<String> FILES = List.of("tokenizer_config.json", "config.json");

  /** Larger numbers stand for "no limit" and are not matched. */
  private static final Pattern LENGTH =
      Pattern.compile(
          "\"(?:model_max_length|max_position_embeddings)\"\\s*:\\s*([1-9]\\d{0,4})\\s*[,}]");

  private OnnxLength() {}

  /** The least length that a file names, and the given one at most. */
  static int of(Path folder, int most) throws IOException {
    int length = most;
    for (String name : FILES) {
      Path file = folder.resolve(name);
      Matcher found = LENGTH.matcher(Files.exists(file) ? Files.readString(file) : "");
      while (found.find()) {
        length = Math.min(length, Integer.parseInt(found.group(1)));
      }
    }
    return length;
  }
}
