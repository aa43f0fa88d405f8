package org.vigie.crawler.wordpress;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vigie.domain.post.CanonicalUrl;

/**
 * Where a WordPress site answers.
 *
 * @param base its address without a slash at its end
 * @param plain whether its addresses are plain ones, which name all after a question mark
 */
record WordPressAddress(String base, boolean plain) {
  /** Posts or comments that are asked for at once, the most that WordPress gives. */
  static final int A_PAGE = 100;

  /** Posts are long; fewer of them make an answer of the same size. */
  static final int POSTS_A_PAGE = 20;

  private static final Pattern PLAIN = Pattern.compile("(?:^|&)(?:rest_route|feed)=");

  /** Reads the address that a person configured: of the site, of a feed or of the interface. */
  static WordPressAddress of(CanonicalUrl url) {
    URI uri = url.uri();
    String path =
        uri.getRawPath()
            .replaceFirst("/wp-json(?:/.*)?$", "")
            .replaceFirst("(?:/comments)?/feed/?$", "")
            .replaceFirst("/index\\.php$", "")
            .replaceFirst("/+$", "");
    boolean plain = uri.getRawQuery() != null && PLAIN.matcher(uri.getRawQuery()).find();
    return new WordPressAddress(uri.getScheme() + "://" + uri.getRawAuthority() + path, plain);
  }

  /** The same site by its plain addresses. */
  WordPressAddress asPlain() {
    return new WordPressAddress(base, true);
  }

  /** A page of posts, the last changed first: new ones and edited ones alike. */
  Optional<CanonicalUrl> posts(int page) {
    return api(
        "posts",
        "_embed=author&_fields=id,date_gmt,modified_gmt,link,title,content,"
            + "_links.author,_embedded.author&order=desc&orderby=modified&page="
            + page
            + "&per_page="
            + POSTS_A_PAGE);
  }

  /** A page of comments, the latest first. */
  Optional<CanonicalUrl> comments(int page) {
    return api(
        "comments",
        "_fields=id,post,parent,author_name,date_gmt,content,link"
            + "&order=desc&orderby=date_gmt&page="
            + page
            + "&per_page="
            + A_PAGE);
  }

  /** The named posts or comments, as far as they are still there. */
  Optional<CanonicalUrl> named(String what, List<String> ids, String fields) {
    return api(
        what, "_fields=" + fields + "&include=" + String.join(",", ids) + "&per_page=" + A_PAGE);
  }

  Optional<CanonicalUrl> postFeed() {
    return url(plain ? "/?feed=rss2" : "/feed/");
  }

  Optional<CanonicalUrl> commentFeed() {
    return url(plain ? "/?feed=comments-rss2" : "/comments/feed/");
  }

  private Optional<CanonicalUrl> api(String what, String query) {
    String route = "/wp/v2/" + what;
    return url(plain ? "/?rest_route=" + route + "&" + query : "/wp-json" + route + "?" + query);
  }

  private Optional<CanonicalUrl> url(String path) {
    return CanonicalUrl.parse(base + path);
  }
}
