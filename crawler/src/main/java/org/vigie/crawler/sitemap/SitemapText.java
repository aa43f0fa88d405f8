package org.vigie.crawler.sitemap;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The text of a sitemap, read as a stream: unpacked when it is in gzip, at most {@link #MOST_BYTES}
 * of it, and decoded. Used by one thread.
 */
final class SitemapText implements AutoCloseable {
  /** As much as a sitemap may have, unpacked; what follows is not read. */
  static final int MOST_BYTES = 50 * 1024 * 1024;

  private static final int HEAD = 1_024;
  private static final int LONGEST_LINE = 8 * 1_024;
  private static final Pattern ENCODING =
      Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']");
  private static final Pattern PROLOG =
      Pattern.compile(
          "\\s*(?:<(?:\\?[^>]*|!--.*?--|!DOCTYPE[^>\\[]*(?:\\[.*?]\\s*)?)>\\s*)*", Pattern.DOTALL);
  private static final Pattern FEED = Pattern.compile("<(?:rss|(?:\\w+:)?(?:RDF|feed))[\\s>]");

  private final Bounded bytes;
  private final BufferedReader reader;

  private SitemapText(Bounded bytes) throws IOException {
    this.bytes = bytes;
    BufferedReader decoded =
        new BufferedReader(new InputStreamReader(bytes, charset(bytes.head())), 2 * HEAD);
    this.reader = decoded;
    decoded.mark(1);
    if (decoded.read() != '\uFEFF') {
      decoded.reset();
    }
  }

  /** What a document begins with. */
  enum Beginning {
    /** White space only. */
    NOTHING,
    /** The root element of a feed. */
    FEED,
    /** A tag. */
    MARKUP,
    /** Anything else. */
    WORDS
  }

  static SitemapText open(byte[] body) throws IOException {
    return new SitemapText(new Bounded(unpacked(body)));
  }

  private static InputStream unpacked(byte[] body) {
    InputStream raw = new ByteArrayInputStream(body);
    boolean packed = body.length > 2 && (body[0] & 0xFF) == 0x1F && (body[1] & 0xFF) == 0x8B;
    try {
      return packed ? new GZIPInputStream(raw) : raw;
    } catch (IOException e) {
      return InputStream.nullInputStream();
    }
  }

  /** Returns the whole document, cut to a number of bytes. */
  static byte[] unpacked(byte[] body, int most) throws IOException {
    try (InputStream in = new Bounded(unpacked(body))) {
      return in.readNBytes(most);
    }
  }

  Beginning beginning() throws IOException {
    reader.mark(HEAD);
    char[] head = new char[HEAD];
    int length = Math.max(0, reader.read(head));
    reader.reset();
    String text = new String(head, 0, length).stripLeading();
    if (text.isEmpty()) {
      return Beginning.NOTHING;
    }
    if (text.charAt(0) != '<') {
      return Beginning.WORDS;
    }
    Matcher prolog = PROLOG.matcher(text);
    int root = prolog.lookingAt() ? prolog.end() : 0;
    return FEED.matcher(text).region(root, text.length()).lookingAt()
        ? Beginning.FEED
        : Beginning.MARKUP;
  }

  BufferedReader reader() {
    return reader;
  }

  /** Reads a line of bounded length; null at the end. */
  @Nullable String line() throws IOException {
    StringBuilder line = new StringBuilder();
    int c = reader.read();
    if (c < 0) {
      return null;
    }
    for (; c >= 0 && c != '\n' && c != '\r'; c = reader.read()) {
      if (line.length() < LONGEST_LINE) {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  /** Whether there was more, or less, than a whole document. */
  boolean cut() {
    return bytes.cut;
  }

  private static Charset charset(byte[] head) {
    if (head.length > 1) {
      int first = ((head[0] & 0xFF) << 8) | (head[1] & 0xFF);
      if (first == 0xFEFF || first == '<') {
        return StandardCharsets.UTF_16BE;
      }
      if (first == 0xFFFE || first == '<' << 8) {
        return StandardCharsets.UTF_16LE;
      }
    }
    Matcher declared = ENCODING.matcher(new String(head, StandardCharsets.ISO_8859_1));
    try {
      return declared.find()
          ? Charset.forName(declared.group(1).toLowerCase(Locale.ROOT))
          : StandardCharsets.UTF_8;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8;
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  /** Bytes up to the limit; what breaks off within gzip ends there. */
  private static final class Bounded extends FilterInputStream {
    private final byte[] head;
    private int at;
    private long left = MOST_BYTES;
    private boolean cut;

    Bounded(InputStream in) throws IOException {
      super(in);
      byte[] piece = new byte[HEAD];
      int length = 0;
      for (int got = next(piece, 0, HEAD); got > 0; got = next(piece, length, HEAD - length)) {
        length += got;
      }
      this.head = Arrays.copyOf(piece, length);
    }

    byte[] head() {
      return head.clone();
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      if (at < head.length) {
        int count = Math.min(length, head.length - at);
        System.arraycopy(head, at, to, offset, count);
        at += count;
        return count;
      }
      return next(to, offset, length);
    }

    private int next(byte[] to, int offset, int length) throws IOException {
      try {
        int got = in.read(to, offset, (int) Math.min(length, left));
        left -= Math.max(0, got);
        cut |= left == 0;
        return left == 0 && got == 0 ? -1 : got;
      } catch (EOFException | ZipException e) {
        cut = true;
        return -1;
      }
    }
  }
}
