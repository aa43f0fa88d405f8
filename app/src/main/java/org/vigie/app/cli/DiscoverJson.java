package org.vigie.app.cli;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.discover.Discovery;
import org.vigie.crawler.discover.Offer;
import org.vigie.crawler.discover.Remark;
import org.vigie.domain.post.CanonicalUrl;
import tools.jackson.databind.json.JsonMapper;

/** What a search found, as one JSON object. */
final class DiscoverJson {
  private static final JsonMapper JSON = new JsonMapper();

  private DiscoverJson() {}

  /** The object; the names of its components are the names in JSON. */
  record Found(
      String url, boolean read, @Nullable String error, List<Source> sources, List<Note> notes) {}

  /** One offer. */
  record Source(
      String kind,
      @Nullable String engine,
      String url,
      String name,
      String content,
      @Nullable String language,
      long intervalSeconds,
      int entries,
      @Nullable String newest,
      boolean recommended,
      List<String> alike) {
    static Source of(Offer offer) {
      return new Source(
          word(offer.kind()),
          offer.engine(),
          offer.url().toString(),
          offer.title(),
          word(offer.content()),
          offer.language() == null ? null : offer.language().tag(),
          offer.interval().toSeconds(),
          offer.entries(),
          offer.newest() == null ? null : offer.newest().toString(),
          offer.recommended(),
          offer.alike().stream().map(CanonicalUrl::toString).toList());
    }
  }

  /** One remark. */
  record Note(String topic, String subject, String detail) {
    static Note of(Remark remark) {
      return new Note(word(remark.topic()), remark.subject(), remark.detail());
    }
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  static String of(CanonicalUrl url, Discovery.Searched found) {
    return JSON.writeValueAsString(
        new Found(
            url.toString(),
            true,
            null,
            found.offers().stream().map(Source::of).toList(),
            found.remarks().stream().map(Note::of).toList()));
  }

  static String of(CanonicalUrl url, Discovery.Unread unread) {
    return JSON.writeValueAsString(
        new Found(url.toString(), false, unread.reason(), List.of(), List.of()));
  }
}
