package org.vigie.app.config.settings;

import java.time.ZoneId;
import org.vigie.domain.query.Query;
import org.vigie.domain.query.QueryParser;

/**
 * A query as a person wrote it, with what it means.
 *
 * @param text as it is written
 * @param tree what it means where days are those of UTC
 */
public record WrittenQuery(String text, Query tree) {
  /**
   * Returns what it means where the team is.
   *
   * @param zone where the days that it names begin and end
   * @return the syntax tree
   */
  public Query in(ZoneId zone) {
    return QueryParser.parse(text, zone);
  }
}
