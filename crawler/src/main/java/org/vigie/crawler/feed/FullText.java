package org.vigie.crawler.feed;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.vigie.crawler.fetch.FetchResult;
import org.vigie.crawler.fetch.FetchResult.Fetched;
import org.vigie.crawler.fetch.FetchResult.Reason;
import org.vigie.crawler.fetch.FetchResult.Refusal;
import org.vigie.crawler.page.Article;
import org.vigie.crawler.page.ArticleExtractor;
import org.vigie.crawler.read.Completion;
import org.vigie.crawler.read.Documents;
import org.vigie.crawler.read.RawPost;
import org.vigie.crawler.text.HtmlText;
import org.vigie.crawler.url.UrlCanonicalizer;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.source.FetchedPage;
import org.vigie.domain.source.FetchedPages;
import org.vigie.domain.source.Source;

/**
 * Completes entries that are cut short by the pages that they link to. A page is fetched once, by
 * whichever source names it first. Safe for use by many threads.
 */
final class FullText {
  /** A page that does not answer so will not answer otherwise soon. */
  private static final Set<Reason> FINAL =
      Set.of(
          Reason.NOT_FOUND,
          Reason.FORBIDDEN,
          Reason.UNAUTHORIZED,
          Reason.CLIENT_ERROR,
          Reason.TOO_LARGE,
          Reason.REDIRECT,
          Reason.UNEXPECTED_STATUS);

  private final FetchedPages pages;
  private final InstantSource clock;
  private final UrlCanonicalizer canonicalizer;
  private final ArticleExtractor extractor = new ArticleExtractor();
  private final Set<CanonicalUrl> underWay = ConcurrentHashMap.newKeySet();

  FullText(FetchedPages pages, InstantSource clock, UrlCanonicalizer canonicalizer) {
    this.pages = pages;
    this.clock = clock;
    this.canonicalizer = canonicalizer;
  }

  /** Completes the entries of one reading. */
  Completion within(Documents documents, Source source) {
    Set<String> putOff = new HashSet<>();
    return raw -> complete(raw, source, documents, putOff);
  }

  private Completion.Outcome complete(
      RawPost raw, Source source, Documents documents, Set<String> putOff) {
    Optional<CanonicalUrl> url =
        Optional.ofNullable(raw.link()).flatMap(canonicalizer::canonicalize);
    if (url.isEmpty() || !CutText.isCut(raw.html())) {
      return new Completion.Whole(raw);
    }
    Optional<FetchedPage> known = pages.find(url.get(), clock.instant());
    return known.isPresent()
        ? new Completion.Whole(merged(raw, known.get()))
        : asked(raw, url.get(), source, documents, putOff);
  }

  /**
   * A host that has no turn for one page of this reading has none for the next. Waiting for another
   * source that fetches the same page could wait for ourselves.
   */
  private Completion.Outcome asked(
      RawPost raw, CanonicalUrl url, Source source, Documents documents, Set<String> putOff) {
    if (putOff.contains(url.host()) || !underWay.add(url)) {
      return new Completion.NotNow();
    }
    try {
      FetchResult result = documents.get(url);
      if (result instanceof FetchResult.RateLimited(int status, _) && status == 0) {
        putOff.add(url.host());
      }
      return outcome(raw, url, source, result);
    } finally {
      underWay.remove(url);
    }
  }

  private Completion.Outcome outcome(
      RawPost raw, CanonicalUrl url, Source source, FetchResult result) {
    return switch (result) {
      case Fetched fetched ->
          new Completion.Whole(
              extractor
                  .extract(fetched, source)
                  .map(article -> merged(raw, saved(url, article)))
                  .orElse(raw));
      case FetchResult.NotModified same -> new Completion.AsBefore();
      case FetchResult.RateLimited later -> new Completion.NotNow();
      case FetchResult.Gone gone -> new Completion.Whole(raw);
      case FetchResult.Refused(Refusal reason, String subject) ->
          reason == Refusal.BUDGET ? new Completion.NotNow() : new Completion.Whole(raw);
      case FetchResult.Failed failed ->
          FINAL.contains(failed.reason()) ? new Completion.Whole(raw) : new Completion.NotNow();
    };
  }

  private FetchedPage saved(CanonicalUrl url, Article article) {
    FetchedPage page = new FetchedPage(url, clock.instant(), article.title(), article.text());
    pages.save(page);
    return page;
  }

  /** The page's text where it says more than the feed. */
  private static RawPost merged(RawPost raw, FetchedPage page) {
    int given = raw.html() == null ? 0 : HtmlText.plain(raw.html()).length();
    if (page.text().length() <= given) {
      return raw;
    }
    return new RawPost(
        raw.id(),
        raw.link(),
        raw.title() == null ? Markup.escaped(page.title()) : raw.title(),
        Markup.escaped(page.text()),
        raw.author(),
        raw.thread(),
        raw.published(),
        raw.updated(),
        raw.language(),
        raw.engagement());
  }
}
