package org.vigie.app.cli;

import java.time.ZoneId;
import org.vigie.domain.query.ParsedQuery;
import org.vigie.domain.query.QueryMessages;
import org.vigie.domain.query.QueryParser;
import org.vigie.domain.query.QuerySyntaxException;

/** Reads a query from the command line. */
final class QueryLine {
  private QueryLine() {}

  /**
   * Reads a query.
   *
   * @throws CommandFailure when it cannot be read; it shows the place under the query
   */
  static ParsedQuery read(String query, ZoneId zone, Terminal terminal) {
    try {
      return QueryParser.read(query, zone);
    } catch (QuerySyntaxException e) {
      throw refused(e, terminal);
    }
  }

  /** Shows the place of a fault under the query. */
  static CommandFailure refused(QuerySyntaxException fault, Terminal terminal) {
    return new CommandFailure(
        Exit.INVALID,
        pointed(fault.query(), fault.column())
            + "\n"
            + QueryMessages.explain(fault, terminal.locale()));
  }

  /** The query with a mark under a column. */
  static String pointed(String query, int column) {
    return query.replaceAll("\\s", " ") + "\n" + " ".repeat(column - 1) + "^";
  }
}
