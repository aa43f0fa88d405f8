package org.vigie.crawler.discover;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.discover.Offer.Content;
import org.vigie.crawler.feed.Entry;
import org.vigie.crawler.feed.FeedParser;
import org.vigie.crawler.feed.FeedResult;
import org.vigie.crawler.feed.ParsedFeed;
import org.vigie.crawler.feed.UnreadableFeed;
import org.vigie.crawler.fetch.FetchResult.Fetched;
import org.vigie.crawler.text.HtmlText;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.Language;
import org.vigie.domain.source.SourceKind;

/** Tries feeds by reading them. */
final class FeedTrial {
  private final FeedParser parser = new FeedParser();
  private final SiteReader site;

  FeedTrial(SiteReader site) {
    this.site = site;
  }

  /** Tries a feed that a page declares. */
  Optional<Tried> declared(FeedClue clue, @Nullable Language usual) {
    Optional<Fetched> fetched = site.read(clue.url());
    Optional<Tried> tried = fetched.flatMap(answer -> of(answer, clue, usual));
    if (fetched.isPresent() && tried.isEmpty()) {
      site.unreadable(clue.url(), UnreadableFeed.Reason.NOT_A_FEED.label());
    }
    return tried;
  }

  /** Tries an address at which many sites have a feed. */
  Optional<Tried> guessed(CanonicalUrl url, @Nullable Language usual) {
    return site.guess(url).flatMap(answer -> of(answer, new FeedClue(url, ""), usual));
  }

  /** Reads an answer as a feed. */
  Optional<Tried> of(Fetched answer, FeedClue clue, @Nullable Language usual) {
    FeedResult result =
        parser.parse(answer.body().bytes(), answer.head().contentType(), answer.url().uri());
    return result instanceof ParsedFeed feed
        ? Optional.of(tried(feed, answer, clue, usual))
        : Optional.empty();
  }

  private static Tried tried(
      ParsedFeed feed, Fetched answer, FeedClue clue, @Nullable Language usual) {
    List<Instant> dates =
        feed.entries().stream().map(FeedTrial::date).flatMap(Optional::stream).toList();
    String title = feed.title() == null ? "" : HtmlText.line(feed.title());
    Offer offer =
        new Offer(
            SourceKind.FEED,
            null,
            answer.movedTo() == null ? clue.url() : answer.movedTo(),
            title.isBlank() ? clue.title() : title,
            isComments(feed, clue) ? Content.COMMENTS : Content.POSTS,
            language(feed, usual),
            Cadence.interval(dates),
            feed.entries().size(),
            dates.stream().max(Instant::compareTo).orElse(null),
            !feed.entries().isEmpty(),
            List.of());
    return new Tried(
        offer,
        feed.entries().stream()
            .map(entry -> Objects.requireNonNullElse(entry.link(), entry.id()))
            .collect(Collectors.toSet()),
        feed.entries().stream().mapToLong(FeedTrial::length).sum());
  }

  private static Optional<Instant> date(Entry entry) {
    return Optional.ofNullable(entry.published() == null ? entry.updated() : entry.published());
  }

  private static long length(Entry entry) {
    return entry.content() == null ? 0 : entry.content().length();
  }

  private static boolean isComments(ParsedFeed feed, FeedClue clue) {
    long answers = feed.entries().stream().filter(entry -> entry.inReplyTo() != null).count();
    return clue.namesComments() || 2 * answers > feed.entries().size();
  }

  private static @Nullable Language language(ParsedFeed feed, @Nullable Language usual) {
    Language own = feed.language() == null ? Language.UNKNOWN : Language.ofTag(feed.language());
    return own.equals(Language.UNKNOWN) ? usual : own;
  }
}
