package org.vigie.crawler.discover;

import java.util.regex.Pattern;
import org.vigie.domain.post.CanonicalUrl;

/**
 * A feed that a page names, or that may be there.
 *
 * @param url its address
 * @param title what the page calls it; may be empty
 */
record FeedClue(CanonicalUrl url, String title) {
  private static final Pattern COMMENTS =
      Pattern.compile("(?iu)\\bcomment(s|aires?)?\\b|\\bréponses?\\b|\\breplies\\b");

  /** Whether it says that it holds comments. */
  boolean namesComments() {
    return COMMENTS.matcher(title).find() || COMMENTS.matcher(url.uri().getPath()).find();
  }
}
