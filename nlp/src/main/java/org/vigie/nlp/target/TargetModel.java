package org.vigie.nlp.target;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.vigie.nlp.Resources;
import org.vigie.nlp.sentiment.LinearWeights;

/**
 * The content of the model file of sentiment towards targets.
 *
 * <p>Form, big-endian: the four bytes "VGT1", then the weights in the form of {@link
 * org.vigie.nlp.sentiment.SentimentModels}. The features ask the model of whole posts, so both
 * files are trained together.
 *
 * @param weights the weights, for every language
 */
public record TargetModel(LinearWeights weights) {
  /** The name of the model file in folders and among the resources. */
  public static final String FILE = "target.bin";

  private static final int MAGIC = 0x56475431;

  /**
   * Returns the content of the model file.
   *
   * @return the bytes, the same for the same content
   */
  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(MAGIC);
      weights.write(out);
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
        throw new IOException("target model: the file does not start with VGT1");
      }
      return new TargetModel(LinearWeights.read(in));
    }
  }

  static byte[] bundledBytes() {
    return Resources.bytes(TargetModel.class, FILE);
  }
}
