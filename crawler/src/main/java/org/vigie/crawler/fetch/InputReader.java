package org.vigie.crawler.fetch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.CrawlerSettings;
import org.vigie.crawler.url.Links;
import org.vigie.domain.post.CanonicalUrl;

/**
 * Reads what a command line names: a file, also with gzip, or an http or https address. It reaches
 * private networks only when its fetcher may.
 */
public final class InputReader {
  private final Fetcher fetcher;
  private final int maxBody;

  /**
   * Makes a reader.
   *
   * @param fetcher fetches what is an http or https address
   * @param settings the limit of size, for files as well
   */
  public InputReader(Fetcher fetcher, CrawlerSettings settings) {
    this.fetcher = fetcher;
    this.maxBody = settings.maxBody();
  }

  /** What became of an input. */
  public sealed interface Input {}

  /**
   * An input that was read whole.
   *
   * @param body its bytes, decompressed
   * @param contentType its Content-Type; null for files, and where there was none
   * @param address where it was found, after redirects
   */
  public record Read(Body body, @Nullable String contentType, URI address) implements Input {}

  /**
   * An input that could not be read.
   *
   * @param error why, with a label first
   */
  public record Unread(String error) implements Input {}

  /**
   * Reads one input.
   *
   * @param input a file or an http or https address
   * @return its bytes, or why there are none
   */
  public Input read(String input) {
    return Links.isWeb(input) ? fromWeb(input) : fromFile(input);
  }

  private Input fromWeb(String input) {
    CanonicalUrl url = CanonicalUrl.parse(input).orElse(null);
    if (url == null) {
      return new Unread("bad_address");
    }
    return switch (fetcher.fetch(url, Validators.NONE, Gate.OPEN)) {
      case FetchResult.Fetched f -> new Read(f.body(), f.head().contentType(), f.url().uri());
      case FetchResult.Refused refused -> new Unread(refused.reason().label());
      case FetchResult.Failed f -> new Unread(f.reason().label() + ": " + f.detail());
      case FetchResult.NotModified same -> new Unread("status " + same.status());
      case FetchResult.RateLimited limited -> new Unread("rate_limited");
      case FetchResult.Gone gone -> new Unread("gone");
    };
  }

  private Input fromFile(String input) {
    try {
      Path file = Path.of(input);
      byte[] bytes = bytes(file);
      return bytes.length > maxBody
          ? new Unread("too_large: more than " + maxBody + " bytes")
          : new Read(new Body(ByteString.of(bytes)), null, file.toAbsolutePath().toUri());
    } catch (IOException | InvalidPathException e) {
      return new Unread("unreadable file: " + e.getClass().getSimpleName());
    }
  }

  private byte[] bytes(Path file) throws IOException {
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(file))) {
      raw.mark(2);
      boolean packed = raw.read() == 0x1F && raw.read() == 0x8B;
      raw.reset();
      try (InputStream in = packed ? new GZIPInputStream(raw) : raw) {
        return in.readNBytes(maxBody + 1);
      }
    }
  }
}
