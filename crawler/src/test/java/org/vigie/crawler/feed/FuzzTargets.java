package org.vigie.crawler.feed;

import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.vigie.crawler.page.ArticleExtractor;
import org.vigie.crawler.read.PostMaker;
import org.vigie.crawler.text.HtmlText;
import org.vigie.crawler.text.SafeText;
import org.vigie.crawler.time.WebDates;
import org.vigie.crawler.url.Links;
import org.vigie.crawler.url.UrlCanonicalizer;
import org.vigie.domain.post.CanonicalUrl;

/** What is done with bytes of strangers, by name; each must take any bytes, and throws if not. */
final class FuzzTargets {
  private static final URI BASE = URI.create("http://feed.example/news/feed.xml");
  private static final FeedParser PARSER = new FeedParser();
  private static final UrlCanonicalizer CANONICALIZER = new UrlCanonicalizer();
  private static final ArticleExtractor EXTRACTOR = new ArticleExtractor();

  static final Map<String, Consumer<byte[]>> ALL =
      Map.of(
          "feed", FuzzTargets::feed,
          "html", FuzzTargets::html,
          "robots", FuzzTargets::robots,
          "url", FuzzTargets::url,
          "dates", FuzzTargets::dates,
          "article", FuzzTargets::article);

  private FuzzTargets() {}

  private static String text(byte[] data) {
    return new String(data, StandardCharsets.UTF_8);
  }

  static void feed(byte[] data) {
    if (PARSER.parse(data, null, BASE) instanceof ParsedFeed feed) {
      Threads threads = new Threads(feed.entries(), CANONICALIZER);
      for (Entry entry : feed.entries()) {
        threads.of(entry);
        html(("" + entry.content()).getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  static void html(byte[] data) {
    String title = PostMaker.title(text(data));
    String plain = HtmlText.plain(text(data));
    if (SafeText.isUnsafe(plain) || SafeText.isUnsafe(title) || title.indexOf('\n') >= 0) {
      throw new IllegalStateException("unsafe text");
    }
  }

  static void robots(byte[] data) {
    var rules =
        new SimpleRobotRulesParser(Long.MAX_VALUE, 0)
            .parseContent("http://h.example/robots.txt", data, "text/plain", List.of("vigie"));
    rules.isAllowed("http://h.example/a/b?c=d");
  }

  static void url(byte[] data) {
    String text = text(data);
    URI relative = URI.create("http://host.example/a/b?c");
    CANONICALIZER.canonicalize(Links.resolve(relative, text));
    for (String found : List.of(text, "http://" + text, "http://host.example/" + text)) {
      CanonicalUrl once = CANONICALIZER.canonicalize(found).orElse(null);
      if (once != null
          && !CANONICALIZER.canonicalize(once.toString()).filter(once::equals).isPresent()) {
        throw new IllegalStateException("not the one form: " + once);
      }
    }
  }

  static void dates(byte[] data) {
    WebDates.parse(text(data));
  }

  static void article(byte[] data) {
    EXTRACTOR.extract(data, null, BASE);
  }
}
