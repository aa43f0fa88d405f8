package org.vigie.crawler.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.fetch.FetchResult.Fetched;
import org.vigie.crawler.text.ContentHash;
import org.vigie.crawler.text.HtmlText;
import org.vigie.crawler.url.UrlCanonicalizer;
import org.vigie.domain.post.AuthorName;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.Engagement;
import org.vigie.domain.post.Language;
import org.vigie.domain.post.Post;
import org.vigie.domain.post.PostId;
import org.vigie.domain.post.Provenance;
import org.vigie.domain.post.RobotsVerdict;
import org.vigie.domain.source.Source;

/** Turns an entry of a feed into a post. */
final class PostBuilder {
  /** Dates further ahead than this are slips; the time of fetching takes their place. */
  private static final Duration CLOCK_SKEW = Duration.ofHours(24);

  private static final int LONGEST_TITLE = 1_000;

  private final UrlCanonicalizer canonicalizer;

  PostBuilder(UrlCanonicalizer canonicalizer) {
    this.canonicalizer = canonicalizer;
  }

  /**
   * Where an entry was found.
   *
   * @param source the source
   * @param feed the feed
   * @param threads the discussions in it
   * @param fetched the answer that brought it
   * @param at when it was fetched
   */
  record Context(Source source, ParsedFeed feed, Threads threads, Fetched fetched, Instant at) {}

  /** The post, or empty when the entry says nothing. */
  Optional<Post> build(Entry entry, Context context) {
    String title = title(entry);
    String text = entry.content() == null ? "" : HtmlText.plain(entry.content());
    if (title.isBlank() && text.isBlank()) {
      return Optional.empty();
    }
    Source source = context.source();
    Instant updated = past(entry.updated(), context);
    Instant published = past(entry.published(), context);
    String hash = ContentHash.of(title, text, updated == null ? null : updated.toString());
    String id = NativeIds.bounded(entry.id());
    return Optional.of(
        new Post(
            PostId.of(source.id(), id),
            source.id(),
            id,
            url(entry, context),
            title,
            text,
            author(entry),
            context.threads().of(entry).orElse(null),
            Objects.requireNonNullElse(published, updated == null ? context.at() : updated),
            updated,
            language(entry, context),
            engagement(entry),
            provenance(context, hash)));
  }

  /** Its title as one line of plain text; empty when it has none. */
  static String title(Entry entry) {
    return entry.title() == null ? "" : shortened(HtmlText.line(entry.title()));
  }

  private static Engagement engagement(Entry entry) {
    return entry.replies() == null
        ? Engagement.UNKNOWN
        : new Engagement(null, null, entry.replies(), null);
  }

  private static String shortened(String title) {
    return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
  }

  private static @Nullable Instant past(@Nullable Instant date, Context context) {
    boolean believable =
        date != null && date.isAfter(Instant.EPOCH) && !date.isAfter(context.at().plus(CLOCK_SKEW));
    return believable ? date : null;
  }

  private CanonicalUrl url(Entry entry, Context context) {
    return Stream.of(entry.link(), entry.id(), context.feed().link())
        .filter(Objects::nonNull)
        .flatMap(link -> canonicalizer.canonicalize(link).stream())
        .findFirst()
        .orElse(context.source().url());
  }

  private static @Nullable AuthorName author(Entry entry) {
    String author = entry.author();
    String plain = author == null ? "" : HtmlText.line(author);
    return plain.isBlank() ? null : new AuthorName(plain);
  }

  private static @Nullable Language language(Entry entry, Context context) {
    return Stream.of(entry.language(), context.feed().language())
        .filter(Objects::nonNull)
        .map(Language::ofTag)
        .filter(language -> !language.equals(Language.UNKNOWN))
        .findFirst()
        .orElse(context.source().language());
  }

  private static Provenance provenance(Context context, String hash) {
    return new Provenance(
        context.fetched().url().toString(),
        context.at(),
        FeedConnector.NAME,
        context.fetched().status(),
        RobotsVerdict.ALLOWED,
        hash);
  }
}
