package org.vigie.crawler.flarum;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.domain.post.CanonicalUrl;

/**
 * Where a Flarum forum answers.
 *
 * @param base its address without a slash at its end
 * @param tag the tag whose threads are read; empty for all
 */
record FlarumAddress(String base, String tag) {
  /** The most that Flarum gives at once; a forum may be set to give less. */
  static final int A_PAGE = 50;

  private static final Pattern PLACE =
      Pattern.compile("(?<base>.*?)(?:/t/(?<tag>[\\w%.-]+)|/all|/tags|/api(?:/.*)?)?/?");

  /** Reads the address that a person configured: of the forum, or of a tag. */
  static FlarumAddress of(CanonicalUrl url) {
    String root = url.uri().getScheme() + "://" + url.uri().getRawAuthority();
    Matcher m = PLACE.matcher(url.uri().getRawPath());
    boolean known = m.matches();
    String tag = known ? m.group("tag") : null;
    return new FlarumAddress(root + (known ? m.group("base") : ""), tag == null ? "" : tag);
  }

  /** A page of the threads with the latest activity. */
  String threads(int offset) {
    String filter = tag.isEmpty() ? "" : "filter%5Btag%5D=" + tag + "&";
    return base
        + "/api/discussions?"
        + filter
        + "include=user&page%5Blimit%5D="
        + A_PAGE
        + "&page%5Boffset%5D="
        + offset
        + "&sort=-lastPostedAt";
  }

  /** A page of a thread's posts, in the order of time. */
  String posts(String thread, int offset) {
    return base
        + "/api/posts?filter%5Bdiscussion%5D="
        + thread
        + "&include=user&page%5Blimit%5D="
        + A_PAGE
        + "&page%5Boffset%5D="
        + offset
        + "&sort=createdAt";
  }

  /** The address at which a person reads a post. */
  String post(String thread, String slug, long number) {
    String name =
        slug.isEmpty() ? thread : slug.startsWith(thread + "-") ? slug : thread + "-" + slug;
    return base + "/d/" + name + "/" + number;
  }
}
