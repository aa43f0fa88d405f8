package org.vigie.crawler.sitemap;

import java.time.Instant;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.fetch.FetchResult.Fetched;
import org.vigie.crawler.page.Article;
import org.vigie.crawler.page.ArticleExtractor;
import org.vigie.crawler.read.RawPost;
import org.vigie.domain.post.Engagement;
import org.vigie.domain.source.Source;

/**
 * Makes a post of a page that a sitemap lists: the article of the page, under the title and date of
 * the news where the sitemap gives them, since these are written for machines.
 */
final class PagePosts {
  private static final Article NOTHING = new Article("", null, null, null, null, null, "");

  private final ArticleExtractor extractor = new ArticleExtractor();

  RawPost of(Listed listed, Fetched fetched, Source source) {
    Article article = extractor.extract(fetched, source).orElse(NOTHING);
    String address = listed.url().toString();
    return new RawPost(
        address,
        address,
        listed.title() == null ? escaped(article.title()) : listed.title(),
        Entities.escape(article.text()),
        escaped(article.author()),
        null,
        first(listed.published(), article.published()),
        article.updated(),
        article.language() == null ? listed.language() : article.language(),
        Engagement.UNKNOWN);
  }

  /** What an article says is plain text, and posts are made of mark-up. */
  private static @Nullable String escaped(@Nullable String plain) {
    return plain == null ? null : Entities.escape(plain);
  }

  private static @Nullable Instant first(@Nullable Instant one, @Nullable Instant other) {
    return one == null ? other : one;
  }
}
