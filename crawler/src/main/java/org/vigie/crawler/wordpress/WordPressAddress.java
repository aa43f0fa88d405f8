package org.vigie.crawler.wordpress;

import java.util.List;
import java.util.Optional;
import org.vigie.domain.post.CanonicalUrl;

/**
 * Where a WordPress site answers.
 *
 * @param base its address without a slash at its end
 */
record WordPressAddress(String base) {
  /** Posts or comments that are asked for at once, the most that WordPress gives. */
  static final int A_PAGE = 100;

  /** Posts are long; fewer of them make an answer of the same size. */
  static final int POSTS_A_PAGE = 20;

  /** Reads the address that a person configured: of the site, or of one of its feeds. */
  static WordPressAddress of(CanonicalUrl url) {
    String path =
        url.uri()
            .getRawPath()
            .replaceFirst("/wp-json(?:/.*)?$", "")
            .replaceFirst("(?:/comments)?/feed/?$", "")
            .replaceFirst("/+$", "");
    return new WordPressAddress(url.uri().getScheme() + "://" + url.uri().getRawAuthority() + path);
  }

  /** A page of posts, the last changed first: new ones and edited ones alike. */
  Optional<CanonicalUrl> posts(int page) {
    return url(
        "/wp-json/wp/v2/posts?_embed=author&_fields=id,date_gmt,modified_gmt,link,title,content,"
            + "_links.author,_embedded.author&order=desc&orderby=modified&page="
            + page
            + "&per_page="
            + POSTS_A_PAGE);
  }

  /** A page of comments, the latest first. */
  Optional<CanonicalUrl> comments(int page) {
    return url(
        "/wp-json/wp/v2/comments?_fields=id,post,parent,author_name,date_gmt,content,link"
            + "&order=desc&orderby=date_gmt&page="
            + page
            + "&per_page="
            + A_PAGE);
  }

  /** The named posts or comments, as far as they are still there. */
  Optional<CanonicalUrl> named(String what, List<String> ids, String fields) {
    return url(
        "/wp-json/wp/v2/"
            + what
            + "?_fields="
            + fields
            + "&include="
            + String.join(",", ids)
            + "&per_page="
            + A_PAGE);
  }

  Optional<CanonicalUrl> postFeed() {
    return url("/feed/");
  }

  Optional<CanonicalUrl> commentFeed() {
    return url("/comments/feed/");
  }

  private Optional<CanonicalUrl> url(String path) {
    return CanonicalUrl.parse(base + path);
  }
}
