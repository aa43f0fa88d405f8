package org.vigie.crawler.fetch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import okio.Buffer;
import okio.ByteString;
import org.brotli.dec.BrotliInputStream;

/** Undoes the content codings of an answer, with a limit to what comes out of it. */
final class Encodings {
  /** What we say that we understand. */
  static final String ACCEPTED = "gzip, br, deflate";

  /** More than one is rare, more than two serve nobody. */
  private static final int MOST = 3;

  private static final int PIECE = 16 * 1024;
  private static final int WINDOW = 512;
  private static final Set<String> KNOWN = Set.of("gzip", "x-gzip", "br", "deflate");
  private static final Set<String> UNKNOWN = Set.of("zstd", "compress", "x-compress", "dcb", "dcz");

  private Encodings() {}

  /** What came out is more than allowed. */
  static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLargeException(int limit) {
      super("more than " + limit + " bytes decompressed");
    }
  }

  /**
   * Undoes the codings.
   *
   * @param body the bytes as they came; used up
   * @param headers the values of Content-Encoding, as they were sent
   * @param limit how many bytes may come out of each coding
   * @return the bytes themselves
   * @throws TooLargeException when there are more
   * @throws IOException when they are broken, or coded in a way that we do not know
   */
  static ByteString decode(Buffer body, List<String> headers, Limit limit) throws IOException {
    Buffer decoded = body;
    for (String coding : codings(headers)) {
      decoded = undo(decoded, coding, limit);
    }
    return decoded.readByteString();
  }

  /** The codings, last applied first; a word that names none is ignored. */
  private static List<String> codings(List<String> headers) throws IOException {
    List<String> codings = new ArrayList<>();
    for (String word : String.join(",", headers).toLowerCase(Locale.ROOT).split(",")) {
      String coding = word.strip();
      if (UNKNOWN.contains(coding)) {
        throw new IOException("content coding " + coding + " was not asked for");
      }
      if (KNOWN.contains(coding)) {
        codings.add(coding);
      }
    }
    if (codings.size() > MOST) {
      throw new IOException("more than " + MOST + " content codings");
    }
    Collections.reverse(codings);
    return codings;
  }

  private static Buffer undo(Buffer coded, String coding, Limit limit) throws IOException {
    if (coded.exhausted()) {
      return coded;
    }
    try (InputStream in = open(coded, coding)) {
      Buffer out = new Buffer();
      byte[] piece = new byte[PIECE];
      int count = in.read(piece);
      while (count >= 0 && !limit.reached(out.write(piece, 0, count))) {
        count = in.read(piece);
      }
      return out;
    } catch (StackOverflowError e) {
      // The library reads each member of a gzip inside the one before.
      throw new IOException("gzip of too many members", e);
    }
  }

  private static InputStream open(Buffer coded, String coding) throws IOException {
    return switch (coding) {
      case "br" -> new BrotliInputStream(coded.inputStream());
      case "deflate" -> new Inflating(coded.inputStream(), inflater(coded));
      // A body that only claims to be packed is taken as it is.
      default ->
          packed(coded)
              ? new GZIPInputStream(new BufferedInputStream(coded.inputStream()), WINDOW)
              : coded.inputStream();
    };
  }

  /** Gives the memory of its inflater back when it is closed. */
  private static final class Inflating extends InflaterInputStream {
    Inflating(InputStream in, Inflater inflater) {
      super(in, inflater, WINDOW);
    }

    @Override
    public void close() throws IOException {
      super.close();
      inf.end();
    }
  }

  private static boolean packed(Buffer coded) {
    return coded.size() >= 2
        && (coded.getByte(0) & 0xFF) == 0x1F
        && (coded.getByte(1) & 0xFF) == 0x8B;
  }

  /** Servers send "deflate" with and without the frame that the name means (RFC 9110, 8.4.1.2). */
  private static Inflater inflater(Buffer coded) {
    int first = coded.getByte(0) & 0xFF;
    int second = coded.size() < 2 ? 0 : coded.getByte(1) & 0xFF;
    boolean framed = (first & 0x0F) == 8 && (first * 256 + second) % 31 == 0;
    return new Inflater(!framed);
  }
}
