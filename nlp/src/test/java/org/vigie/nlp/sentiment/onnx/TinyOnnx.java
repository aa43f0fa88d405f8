package org.vigie.nlp.sentiment.onnx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes a classifier of texts that knows four words: each word adds three scores, and masked
 * places count nothing.
 */
final class TinyOnnx {
  private static final int INT64 = 7;
  private static final int FLOAT = 1;
  private static final String TOKENIZER =
      """
      {"version": "1.0", "truncation": null, "padding": null,
       "added_tokens": [{"id": 0, "content": "[PAD]", "single_word": false, "lstrip": false,
         "rstrip": false, "normalized": false, "special": true}],
       "normalizer": {"type": "Lowercase"}, "pre_tokenizer": {"type": "Whitespace"},
       "post_processor": null, "decoder": null,
       "model": {"type": "WordLevel", "unk_token": "[UNK]",
         "vocab": {"[PAD]": 0, "[UNK]": 1, "bad": 2, "plain": 3, "good": 4}}}
      """;

  /** A score a class for each entry of the vocabulary; the place of padding must never count. */
  private static final float[] SCORES = {
    99, 0, 0, //
    0, 0.1f, 0, //
    2, 0, 0, //
    0, 2, 0, //
    0, 0, 2
  };

  private TinyOnnx() {}

  static void write(Path folder, String labels) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve("model.onnx"), model("input_ids"));
    Files.writeString(folder.resolve("tokenizer.json"), TOKENIZER);
    Files.writeString(folder.resolve("labels.txt"), labels);
  }

  static byte[] model(String firstInput) throws IOException {
    Message graph =
        new Message()
            .message(1, node("Gather", List.of("table", firstInput), "words"))
            .message(1, node("Cast", List.of("attention_mask"), "mask", integer("to", FLOAT)))
            .message(1, node("Unsqueeze", List.of("mask"), "wide", integers("axes", 2)))
            .message(1, node("Mul", List.of("words", "wide"), "kept"))
            .message(
                1,
                node(
                    "ReduceSum",
                    List.of("kept"),
                    "logits",
                    integers("axes", 1),
                    integer("keepdims", 0)))
            .text(2, "tiny")
            .message(5, table())
            .message(11, value(firstInput, INT64, "batch", "length"))
            .message(11, value("attention_mask", INT64, "batch", "length"))
            .message(12, value("logits", FLOAT, "batch", "classes"));
    Message opset = new Message().text(1, "").number(2, 11);
    return new Message().number(1, 6).message(7, graph).message(8, opset).bytes();
  }

  private static Message node(String type, List<String> inputs, String output, Message... more)
      throws IOException {
    Message node = new Message();
    for (String input : inputs) {
      node.text(1, input);
    }
    node.text(2, output).text(4, type);
    for (Message attribute : more) {
      node.message(5, attribute);
    }
    return node;
  }

  private static Message integer(String name, long value) throws IOException {
    return new Message().text(1, name).number(3, value).number(20, 2);
  }

  private static Message integers(String name, long value) throws IOException {
    return new Message().text(1, name).number(8, value).number(20, 7);
  }

  private static Message table() throws IOException {
    ByteBuffer raw = ByteBuffer.allocate(SCORES.length * 4).order(ByteOrder.LITTLE_ENDIAN);
    for (float score : SCORES) {
      raw.putFloat(score);
    }
    return new Message()
        .number(1, SCORES.length / 3)
        .number(1, 3)
        .number(2, FLOAT)
        .text(8, "table")
        .bytes(9, raw.array());
  }

  private static Message value(String name, int type, String... dimensions) throws IOException {
    Message shape = new Message();
    for (String dimension : dimensions) {
      shape.message(1, new Message().text(2, dimension));
    }
    Message tensor = new Message().number(1, type).message(2, shape);
    return new Message().text(1, name).message(2, new Message().message(1, tensor));
  }

  /** The bytes of a protocol buffer. */
  private static final class Message {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Message number(int field, long value) {
      varint((long) field << 3);
      varint(value);
      return this;
    }

    Message text(int field, String value) throws IOException {
      return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    Message message(int field, Message value) throws IOException {
      return bytes(field, value.bytes());
    }

    Message bytes(int field, byte[] value) throws IOException {
      varint((long) field << 3 | 2);
      varint(value.length);
      out.write(value);
      return this;
    }

    byte[] bytes() {
      return out.toByteArray();
    }

    private void varint(long value) {
      long rest = value;
      while (rest > 0x7f) {
        out.write((int) (rest & 0x7f) | 0x80);
        rest >>>= 7;
      }
      out.write((int) rest);
    }
  }
}
