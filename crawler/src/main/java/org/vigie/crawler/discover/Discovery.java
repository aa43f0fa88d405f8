package org.vigie.crawler.discover;

import java.util.List;

/** What came of a search. */
public sealed interface Discovery {

  /**
   * The page was read.
   *
   * @param offers what the site offers, best first; empty when nothing was found
   * @param remarks what else there is to know
   */
  record Searched(List<Offer> offers, List<Remark> remarks) implements Discovery {
    /** Copies the lists. */
    public Searched {
      offers = List.copyOf(offers);
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * The page could not be read, so nothing is known of the site.
   *
   * @param refused whether we, and not the site, refused to ask
   * @param reason a metric label, such as "not_found" or "private_address"
   * @param detail more for a person; may be empty
   */
  record Unread(boolean refused, String reason, String detail) implements Discovery {}
}
