package org.vigie.crawler.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the bytes of a feed or a page. A byte order mark is believed first; then the bytes
 * themselves when they are valid UTF-8 beyond ASCII, since declarations are wrong more often than
 * that happens by chance; then the HTTP header, then the XML declaration, then the meta element,
 * then Windows-1252.
 */
public final class WebText {
  private static final int PROLOG = 512;
  private static final int HEAD = 4_096;
  private static final Pattern HTTP_CHARSET =
      Pattern.compile("(?i)charset\\s*=\\s*[\"']?([A-Za-z0-9._:-]+)");
  private static final Pattern XML_ENCODING =
      Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']");
  private static final Pattern META =
      Pattern.compile("(?i)<meta[^>]{0,200}?charset\\s*=\\s*[\"']?([A-Za-z0-9._:-]+)");
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private WebText() {}

  /**
   * Decodes a document.
   *
   * @param bytes the document, decompressed
   * @param contentType the Content-Type that came with it; null when there was none
   * @return its text, without a byte order mark
   */
  public static String decode(byte[] bytes, @Nullable String contentType) {
    Charset marked = marked(bytes);
    if (marked != null) {
      return withoutMark(new String(bytes, marked));
    }
    Optional<Charset> sent = charset(HTTP_CHARSET, contentType == null ? "" : contentType);
    // Latin is what servers say who were never told, so the document knows better.
    Optional<Charset> declared =
        sent.filter(c -> !c.equals(WINDOWS)).or(() -> written(bytes)).or(() -> sent);
    Optional<String> utf8 = strictUtf8(bytes);
    if (utf8.isPresent() && (declared.isEmpty() || utf8.get().length() < bytes.length)) {
      return utf8.get();
    }
    // Declared UTF-8 but not valid: a Windows page with a wrong label is the usual cause, unless
    // only a few bytes are broken.
    Charset chosen = declared.orElse(WINDOWS);
    return chosen.equals(StandardCharsets.UTF_8) ? broken(bytes) : plausible(bytes, chosen);
  }

  private static Optional<Charset> written(byte[] bytes) {
    return charset(XML_ENCODING, head(bytes, PROLOG)).or(() -> charset(META, head(bytes, HEAD)));
  }

  /** A charset in which the mark-up that is there cannot be seen is not that of the document. */
  private static String plausible(byte[] bytes, Charset charset) {
    String text = new String(bytes, charset);
    String ascii = head(bytes, PROLOG);
    boolean marked = ascii.indexOf('<') >= 0 || ascii.indexOf('{') >= 0;
    boolean seen = text.indexOf('<') >= 0 || text.indexOf('{') >= 0;
    return marked && !seen ? new String(bytes, WINDOWS) : text;
  }

  private static String broken(byte[] bytes) {
    String lenient = new String(bytes, StandardCharsets.UTF_8);
    long lost = lenient.chars().filter(c -> c == '\uFFFD').count();
    long wide = lenient.chars().filter(c -> c > 127 && c != '\uFFFD').count();
    return lost > wide ? new String(bytes, WINDOWS) : lenient;
  }

  private static @Nullable Charset marked(byte[] b) {
    if (starts(b, 0xEF, 0xBB, 0xBF)) {
      return StandardCharsets.UTF_8;
    }
    if (starts(b, 0xFE, 0xFF) || starts(b, 0x00, '<')) {
      return StandardCharsets.UTF_16BE;
    }
    if (starts(b, 0xFF, 0xFE) || starts(b, '<', 0x00)) {
      return StandardCharsets.UTF_16LE;
    }
    return null;
  }

  private static boolean starts(byte[] bytes, int... expected) {
    if (bytes.length < expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if ((bytes[i] & 0xFF) != expected[i]) {
        return false;
      }
    }
    return true;
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static String head(byte[] bytes, int longest) {
    return new String(bytes, 0, Math.min(longest, bytes.length), StandardCharsets.ISO_8859_1);
  }

  private static Optional<String> strictUtf8(byte[] bytes) {
    try {
      CharBuffer text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes));
      return Optional.of(text.toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static Optional<Charset> charset(Pattern where, String text) {
    Matcher matcher = where.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String name = matcher.group(1).toLowerCase(Locale.ROOT);
    try {
      Charset charset = Charset.forName(name);
      // What calls itself Latin-1 or ASCII is Windows-1252 on the web.
      boolean latin =
          charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
      return Optional.of(latin ? WINDOWS : charset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}
