package org.vigie.nlp.target;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.vigie.nlp.Resources;
import org.vigie.nlp.sentiment.LinearWeights;

/**
 * The content of the model file of sentiment towards targets.
 *
 * <p>Form, big-endian: the four bytes "VGT3", a byte with the number of languages, then for each
 * its tag in modified UTF-8 and its weights in the form of {@link
 * org.vigie.nlp.sentiment.SentimentModels}. The features ask the model of whole posts, so both
 * files are trained together.
 *
 * @param languages the weights, by language tag
 */
public record TargetModel(Map<String, LinearWeights> languages) {
  /** The name of the model file in folders and among the resources. */
  public static final String FILE = "target.bin";

  private static final int MAGIC = 0x56475433;

  /** Copies the map. */
  public TargetModel {
    languages = Map.copyOf(languages);
  }

  /**
   * Returns the content of the model file.
   *
   * @return the bytes, the same for the same content
   */
  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(MAGIC);
      out.writeByte(languages.size());
      for (Map.Entry<String, LinearWeights> language : new TreeMap<>(languages).entrySet()) {
        out.writeUTF(language.getKey());
        language.getValue().write(out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("write target model to memory failed", e);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads the content of a model file.
   *
   * @param bytes the whole file
   * @return the model
   * @throws IOException when it is not a model file, or is cut off
   */
  public static TargetModel read(byte[] bytes) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (in.readInt() != MAGIC) {
        throw new IOException("target model: the file does not start with VGT3");
      }
      Map<String, LinearWeights> languages = new TreeMap<>();
      int count = in.readUnsignedByte();
      for (int i = 0; i < count; i++) {
        languages.put(in.readUTF(), LinearWeights.read(in));
      }
      return new TargetModel(languages);
    }
  }

  static byte[] bundledBytes() {
    return Resources.bytes(TargetModel.class, FILE);
  }
}
