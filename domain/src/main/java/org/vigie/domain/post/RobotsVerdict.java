package org.vigie.domain.post;

/** What a site's robots.txt said of a fetch. */
public enum RobotsVerdict {
  /** The rules allow it, or the site has none. */
  ALLOWED,
  /** The rules forbid it; the page was not fetched. */
  DISALLOWED,
  /** The rules do not apply: an import, or an interface that the site offers to programs. */
  NOT_APPLICABLE
}
