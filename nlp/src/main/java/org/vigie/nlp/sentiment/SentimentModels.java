package org.vigie.nlp.sentiment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.vigie.domain.Sha256;
import org.vigie.nlp.Resources;

/**
 * The content of a model file: a lexicon, and weights and words a language.
 *
 * <p>Form, big-endian: the four bytes "VGS2"; the lexicon (int entries, then long hash and long
 * scores each); a byte with the number of languages, then for each its tag in modified UTF-8 and
 * its weights and its words. Weights are the largest as float, an int of entries, then for each
 * entry the gap to the bucket before (7 bits a byte) and three signed bytes; words are the largest
 * as float, an int of entries, then for each entry the hash as long and, in another long from the
 * low end, three numbers of 16 bits, a polarity of 8 and a bit that is set. The file is not
 * compressed, so that the same training gives the same bytes everywhere; the jar compresses it.
 *
 * @param lexicon what is known of words
 * @param languages what judges whole texts, by language tag
 */
public record SentimentModels(Lexicon lexicon, Map<String, PostModel> languages) {
  /** The name of the model file in folders and among the resources. */
  public static final String FILE = "sentiment.bin";

  private static final int MAGIC = 0x56475332;

  /** Copies the map. */
  public SentimentModels {
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
      lexicon.write(out);
      out.writeByte(languages.size());
      for (Map.Entry<String, PostModel> language : new TreeMap<>(languages).entrySet()) {
        out.writeUTF(language.getKey());
        language.getValue().write(out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("write sentiment model to memory failed", e);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads the content of a model file.
   *
   * @param bytes the whole file
   * @return the models
   * @throws IOException when it is not a model file, or is cut off
   */
  public static SentimentModels read(byte[] bytes) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (in.readInt() != MAGIC) {
        throw new IOException("sentiment model: the file does not start with VGS2");
      }
      Lexicon lexicon = Lexicon.read(in);
      Map<String, PostModel> languages = new TreeMap<>();
      int count = in.readUnsignedByte();
      for (int i = 0; i < count; i++) {
        languages.put(in.readUTF(), PostModel.read(in));
      }
      return new SentimentModels(lexicon, languages);
    }
  }

  static byte[] bundledBytes() {
    return Resources.bytes(SentimentModels.class, FILE);
  }

  static String hash(byte[] bytes) {
    return Sha256.hex(6, bytes);
  }
}
