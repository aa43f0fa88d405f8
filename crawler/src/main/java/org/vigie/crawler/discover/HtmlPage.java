package org.vigie.crawler.discover;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.fetch.FetchResult.Fetched;

/** Reads answers as HTML, whatever their type says. */
final class HtmlPage {
  private static final Pattern CHARSET =
      Pattern.compile("(?i)charset\\s*=\\s*[\"']?([A-Za-z0-9._:-]+)");

  private HtmlPage() {}

  static Document of(Fetched answer) {
    try {
      return Jsoup.parse(
          new ByteArrayInputStream(answer.body().bytes()),
          charset(answer.head().contentType()),
          answer.url().toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The declared encoding; null lets the page say its own. */
  private static @Nullable String charset(@Nullable String contentType) {
    Matcher declared = CHARSET.matcher(contentType == null ? "" : contentType);
    boolean known =
        declared.find()
            && java.nio.charset.Charset.availableCharsets()
                .containsKey(declared.group(1).toUpperCase(java.util.Locale.ROOT));
    return known ? declared.group(1) : null;
  }
}
