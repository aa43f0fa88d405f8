package org.vigie.crawler.read;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.fetch.FetchResult.Fetched;
import org.vigie.crawler.text.ContentHash;
import org.vigie.crawler.text.HtmlText;
import org.vigie.crawler.text.SafeText;
import org.vigie.crawler.url.UrlCanonicalizer;
import org.vigie.domain.post.AuthorName;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.Language;
import org.vigie.domain.post.Post;
import org.vigie.domain.post.PostId;
import org.vigie.domain.post.Provenance;
import org.vigie.domain.post.ThreadRef;
import org.vigie.domain.source.Source;

/** Makes a post of what a source gives; the border at which mark-up becomes plain text. */
public final class PostMaker {
  /** Dates further ahead than this are slips; the time of fetching takes their place. */
  private static final Duration CLOCK_SKEW = Duration.ofHours(24);

  private static final int LONGEST_TITLE = 1_000;
  private static final int LONGEST_NAME = 300;

  private final UrlCanonicalizer canonicalizer;

  /**
   * Makes a maker.
   *
   * @param canonicalizer brings addresses to one form
   */
  public PostMaker(UrlCanonicalizer canonicalizer) {
    this.canonicalizer = canonicalizer;
  }

  /**
   * Where a post was found.
   *
   * @param source the source
   * @param connector the connector's name
   * @param fetched the answer that held it
   * @param at when it was fetched
   * @param page the page that the document belongs to, taken when the post has no address; null
   *     when unknown
   */
  public record Origin(
      Source source, String connector, Fetched fetched, Instant at, @Nullable String page) {}

  /**
   * Makes a post.
   *
   * @param raw what the source gives
   * @param origin where it was found
   * @return the post, or empty when it says nothing
   */
  public Optional<Post> make(RawPost raw, Origin origin) {
    String title = title(raw.title());
    String text = raw.html() == null ? "" : HtmlText.plain(raw.html());
    if (title.isBlank() && text.isBlank()) {
      return Optional.empty();
    }
    Source source = origin.source();
    Instant updated = past(raw.updated(), origin);
    Instant published = past(raw.published(), origin);
    String hash = hash(title, text, updated, raw);
    String id = NativeIds.bounded(raw.id());
    return Optional.of(
        new Post(
            PostId.of(source.id(), id),
            source.id(),
            id,
            url(raw, origin),
            title,
            text,
            author(raw),
            thread(raw.thread()),
            Objects.requireNonNullElse(published, updated == null ? origin.at() : updated),
            updated,
            language(raw, source),
            raw.engagement(),
            provenance(origin, hash)));
  }

  /** An answer that is accepted later becomes a new version, though its words stay. */
  private static String hash(String title, String text, @Nullable Instant updated, RawPost raw) {
    String edited = updated == null ? null : updated.toString();
    return raw.thread() != null && raw.thread().accepted()
        ? ContentHash.of(title, text, edited, "accepted")
        : ContentHash.of(title, text, edited);
  }

  /**
   * Reduces a title to one line of plain text.
   *
   * @param title the title as it was found; null when there is none
   * @return the line, at most 1,000 chars; empty when there is none
   */
  public static String title(@Nullable String title) {
    String line = title == null ? "" : HtmlText.line(title);
    return SafeText.cut(line, LONGEST_TITLE);
  }

  private static @Nullable Instant past(@Nullable Instant date, Origin origin) {
    boolean believable =
        date != null && date.isAfter(Instant.EPOCH) && !date.isAfter(origin.at().plus(CLOCK_SKEW));
    return believable ? date : null;
  }

  private CanonicalUrl url(RawPost raw, Origin origin) {
    return Stream.of(raw.link(), raw.id(), origin.page())
        .filter(Objects::nonNull)
        .flatMap(link -> canonicalizer.canonicalize(link).stream())
        .findFirst()
        .orElse(origin.source().url());
  }

  private static @Nullable AuthorName author(RawPost raw) {
    String plain = raw.author() == null ? "" : HtmlText.line(raw.author());
    return plain.isBlank() ? null : new AuthorName(SafeText.cut(plain, LONGEST_NAME));
  }

  private static @Nullable ThreadRef thread(@Nullable ThreadRef raw) {
    if (raw == null) {
      return null;
    }
    String title = title(raw.title());
    return new ThreadRef(
        NativeIds.bounded(raw.id()),
        title.isEmpty() ? null : title,
        raw.parent() == null ? null : NativeIds.bounded(raw.parent()),
        raw.accepted());
  }

  private static @Nullable Language language(RawPost raw, Source source) {
    Language declared = raw.language() == null ? Language.UNKNOWN : Language.ofTag(raw.language());
    return declared.equals(Language.UNKNOWN) ? source.language() : declared;
  }

  private static Provenance provenance(Origin origin, String hash) {
    return new Provenance(
        origin.fetched().url().toString(),
        origin.at(),
        origin.connector(),
        origin.fetched().status(),
        origin.fetched().robots(),
        hash);
  }
}
