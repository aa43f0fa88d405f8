package org.vigie.crawler;

import org.vigie.crawler.read.Documents;
import org.vigie.domain.source.Source;
import org.vigie.domain.source.SourceCursor;

/**
 * Reads one kind of source: a feed, a forum, a social network. Keeps no state between readings; all
 * that it must remember is in the cursor. Safe for use by many threads.
 */
public interface Connector {

  /**
   * Returns the connector's name, as it stands in the provenance of posts.
   *
   * @return the name, such as "feed"
   */
  String name();

  /**
   * Reads what is new at a source.
   *
   * @param source the source
   * @param cursor how far it was read before
   * @param documents asks for the documents of this reading, politely
   * @return what was found; an expected failure is a reading, not an exception
   */
  Reading read(Source source, SourceCursor cursor, Documents documents);
}
