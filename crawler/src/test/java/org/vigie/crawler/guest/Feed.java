package org.vigie.crawler.guest;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.testkit.web.Request;

/** A feed with a new post at regular times, and the validators that a test wants. */
final class Feed {
  private static final int SHOWN = 4;

  private final Instant start;
  private final Duration period;
  private final Duration phase;
  private @Nullable String etag;
  private @Nullable String modified;
  private @Nullable Duration expires;
  private Duration until = Duration.ofDays(10_000);
  private String markup = "";
  private final List<String> head = new ArrayList<>();

  Feed(Instant start, Duration period, int number) {
    this.start = start;
    this.period = period;
    this.phase = period.multipliedBy(number % 9).dividedBy(9);
  }

  Feed etag(String form) {
    etag = form;
    return this;
  }

  Feed modified() {
    return modified("");
  }

  Feed modified(String form) {
    modified = form;
    return this;
  }

  Feed expires(Duration after) {
    expires = after;
    return this;
  }

  Feed head(String name, String value) {
    head.add(name);
    head.add(value);
    return this;
  }

  Feed markup(String more) {
    markup = more;
    return this;
  }

  Feed until(Duration end) {
    until = end;
    return this;
  }

  /** The number of the newest post. */
  private long newest(Instant now) {
    Instant end = start.plus(until);
    Instant last = now.isBefore(end) ? now : end;
    return Math.floorDiv(Duration.between(start.plus(phase), last).toMillis(), period.toMillis());
  }

  private String date(long number) {
    Instant time = start.plus(phase).plus(period.multipliedBy(number));
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atZone(ZoneOffset.UTC));
  }

  Reply answer(Request request, Instant now) {
    long newest = newest(now);
    List<String> headers = new ArrayList<>(head);
    String tag = etag == null ? null : bytes(etag.formatted("p" + newest));
    String date =
        modified == null ? null : modified.isEmpty() ? date(newest) : modified.formatted(newest);
    if (tag != null) {
      headers.add("ETag");
      headers.add(tag);
    }
    if (date != null) {
      headers.add("Last-Modified");
      headers.add(date);
    }
    if (expires != null) {
      headers.add("Expires");
      headers.add(
          DateTimeFormatter.RFC_1123_DATE_TIME.format(now.plus(expires).atZone(ZoneOffset.UTC)));
    }
    headers.add("Set-Cookie");
    headers.add("visitor=1");
    String[] all = headers.toArray(String[]::new);
    String asked = request.header(tag == null ? "If-Modified-Since" : "If-None-Match").orElse(null);
    String known = tag == null ? date : tag.strip();
    return asked != null && asked.equals(known)
        ? Reply.of(304, all)
        : Reply.page(body(newest)).with(all);
  }

  /** Over the wire, one char a byte. */
  private static String bytes(String text) {
    return new String(
            text.getBytes(java.nio.charset.StandardCharsets.UTF_8),
            java.nio.charset.StandardCharsets.ISO_8859_1)
        .strip();
  }

  private String body(long newest) {
    StringBuilder text =
        new StringBuilder("<rss version=\"2.0\"><channel><title>Feed</title>").append(markup);
    for (long n = newest; n > newest - SHOWN; n--) {
      text.append("<item><guid>post")
          .append(n)
          .append("</guid><title>Post ")
          .append(n)
          .append("</title><pubDate>")
          .append(date(n))
          .append("</pubDate></item>");
    }
    return text.append("</channel></rss>").toString();
  }
}
