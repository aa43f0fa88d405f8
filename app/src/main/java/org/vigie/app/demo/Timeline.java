package org.vigie.app.demo;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Places the sample posts in time, and shows at each moment those that are published by then. */
final class Timeline {
  private final List<DatedPost> posts;
  private final InstantSource clock;

  private Timeline(List<DatedPost> posts, InstantSource clock) {
    this.posts = posts;
    this.clock = clock;
  }

  /**
   * Dates the posts.
   *
   * @param samples the posts
   * @param beginning what dates and addresses hang on
   * @param clock decides which posts are published
   */
  static Timeline of(List<SamplePost> samples, Beginning beginning, InstantSource clock) {
    Map<String, SamplePost> byKey = new HashMap<>();
    Map<String, String> topics = new HashMap<>();
    for (SamplePost sample : samples) {
      byKey.put(sample.key(), sample);
      if (sample.thread() != null && sample.parent() == null) {
        topics.put(sample.thread(), sample.title());
      }
    }
    List<DatedPost> dated =
        samples.stream()
            .map(sample -> date(sample, beginning, byKey, topics))
            .sorted(Comparator.comparing(DatedPost::published).reversed())
            .toList();
    return new Timeline(dated, clock);
  }

  private static DatedPost date(
      SamplePost sample,
      Beginning beginning,
      Map<String, SamplePost> byKey,
      Map<String, String> topics) {
    String title =
        sample.parent() == null
            ? sample.title()
            : "Re: " + Objects.requireNonNull(topics.get(sample.thread()), sample.key());
    SamplePost parent =
        sample.parent() == null
            ? null
            : Objects.requireNonNull(byKey.get(sample.parent()), sample.key());
    return new DatedPost(
        sample,
        sample.when().at(beginning.now(), beginning.zone()),
        beginning.base().resolve(sample.path()),
        title,
        parent);
  }

  /** The posts of a channel that are published by now, newest first. */
  List<DatedPost> published(Channel channel) {
    Instant now = clock.instant();
    return posts.stream()
        .filter(post -> post.sample().channel() == channel)
        .filter(post -> !post.published().isAfter(now))
        .toList();
  }

  /**
   * What the dates and addresses of one run hang on.
   *
   * @param now when the demo began
   * @param zone where the authors live
   * @param base the address of the server
   */
  record Beginning(Instant now, ZoneId zone, URI base) {}
}
