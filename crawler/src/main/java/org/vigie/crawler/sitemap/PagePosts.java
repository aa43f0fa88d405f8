package org.vigie.crawler.sitemap;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.fetch.FetchResult.Fetched;
import org.vigie.crawler.read.RawPost;
import org.vigie.domain.post.Engagement;

/** Makes a post of a page that a sitemap lists: the page's text, with what the sitemap says. */
final class PagePosts {
  RawPost of(Listed listed, Fetched fetched) {
    String type = fetched.head().contentType();
    Document page =
        isPage(type)
            ? Jsoup.parse(
                new String(fetched.body().bytes(), java.nio.charset.StandardCharsets.UTF_8),
                base(fetched).toString())
            : new Document("");
    return new RawPost(
        listed.url().toString(),
        listed.url().toString(),
        listed.title() == null ? page.title() : listed.title(),
        page.body().html(),
        null,
        null,
        first(listed.published(), null),
        null,
        listed.language(),
        Engagement.UNKNOWN);
  }

  private static URI base(Fetched fetched) {
    return fetched.url().uri();
  }

  private static boolean isPage(@Nullable String type) {
    String lower = type == null ? "html" : type.toLowerCase(Locale.ROOT);
    return lower.contains("html") || lower.startsWith("text/plain");
  }

  private static @Nullable Instant first(@Nullable Instant one, @Nullable Instant other) {
    return one == null ? other : one;
  }
}
