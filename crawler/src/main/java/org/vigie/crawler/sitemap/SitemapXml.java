package org.vigie.crawler.sitemap;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.sitemap.SitemapResult.NoSitemap;
import org.vigie.crawler.sitemap.SitemapResult.Reason;
import org.vigie.crawler.sitemap.SitemapResult.Sitemap;
import org.vigie.crawler.time.WebDates;
import org.vigie.crawler.url.UrlCanonicalizer;
import org.vigie.crawler.xml.Piece;
import org.vigie.crawler.xml.XmlPieces;
import org.vigie.domain.post.CanonicalUrl;

/**
 * Reads one sitemap in XML. An element is known by its name and by what it stands in, whatever the
 * prefix: images and videos have addresses and titles of their own. Used once, by one thread.
 */
final class SitemapXml {
  private static final int DEEPEST = 16;
  private static final int LONGEST_FIELD = 4_096;
  private static final Set<String> ENTRIES = Set.of("url", "sitemap");
  private static final Set<String> FIELDS =
      Set.of("loc", "lastmod", "title", "publication_date", "language");

  private final UrlCanonicalizer canonicalizer;
  private final URI document;
  private final List<Listed> found = new ArrayList<>();
  private final Deque<String> open = new ArrayDeque<>();
  private final Map<String, StringBuilder> fields = new HashMap<>();
  private boolean repeated;
  private @Nullable String root;

  SitemapXml(UrlCanonicalizer canonicalizer, URI document) {
    this.canonicalizer = canonicalizer;
    this.document = document;
  }

  SitemapResult read(SitemapText text) throws IOException {
    XmlPieces pieces = new XmlPieces(text.reader());
    Piece piece = pieces.next();
    while (piece != null && found.size() < SitemapParser.MOST) {
      switch (piece) {
        case Piece.Start start -> start(start);
        case Piece.End end -> end(end.name());
        case Piece.Text words -> words(words.text());
      }
      if (root != null && !isRoot(root)) {
        return new NoSitemap(Reason.NOT_A_SITEMAP, "root element " + shortened(root));
      }
      piece = pieces.next();
    }
    return root == null
        ? new NoSitemap(Reason.NOT_A_SITEMAP, "no element")
        : new Sitemap(root.equals("sitemapindex"), found, piece != null || text.cut());
  }

  private static boolean isRoot(String name) {
    return name.equals("urlset") || name.equals("sitemapindex");
  }

  private static String shortened(String name) {
    return name.length() > 40 ? name.substring(0, 40) : name;
  }

  private void start(Piece.Start start) {
    if (root == null) {
      root = start.name();
    }
    if (ENTRIES.contains(start.name())) {
      // The entry before may lack its end.
      finish();
      open.clear();
    }
    // The first of several counts: the end of an entry may be missing.
    repeated = fields.containsKey(start.name());
    if (!start.empty() && open.size() < DEEPEST) {
      open.push(start.name());
    }
  }

  private void end(String name) {
    if (ENTRIES.contains(name) || name.equals(root)) {
      finish();
    }
    boolean closes = open.contains(name);
    while (closes) {
      // What was left open inside ends with it.
      closes = !name.equals(open.pop());
    }
  }

  private void words(String text) {
    String field = open.peek();
    if (repeated || field == null || !FIELDS.contains(field) || isOfMedia()) {
      return;
    }
    StringBuilder value = fields.computeIfAbsent(field, absent -> new StringBuilder());
    if (value.length() + text.length() <= LONGEST_FIELD) {
      value.append(text);
    }
  }

  private boolean isOfMedia() {
    return open.contains("image") || open.contains("video");
  }

  private void finish() {
    String address = field("loc");
    if (!address.isEmpty()) {
      canonicalizer.canonicalize(address, document).ifPresent(url -> found.add(listed(url)));
    }
    fields.clear();
  }

  private Listed listed(CanonicalUrl url) {
    Instant published = date("publication_date");
    Instant modified = date("lastmod");
    return new Listed(
        url,
        modified == null ? published : modified,
        orNull(field("title")),
        published,
        orNull(field("language")));
  }

  private String field(String name) {
    StringBuilder value = fields.get(name);
    return value == null ? "" : value.toString().strip();
  }

  private @Nullable Instant date(String name) {
    return WebDates.parse(field(name)).orElse(null);
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
