package org.vigie.nlp.topic;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vigie.domain.mention.TopicId;
import org.vigie.domain.query.Query;
import org.vigie.domain.query.QueryParser;
import org.vigie.nlp.Resources;

/**
 * Reads a taxonomy: lines of the form {@code topic = query}. Blank lines and lines that begin with
 * {@code #} are passed over; a line that begins with a space goes on with the one before.
 */
public final class Taxonomy {
  private static final String STANDARD = "topics.txt";

  private Taxonomy() {}

  /**
   * Returns the taxonomy that comes with the application: what customers talk about, in French and
   * English.
   *
   * @return the query of each topic
   */
  public static Map<TopicId, Query> standard() {
    return read(Resources.text(Taxonomy.class, STANDARD));
  }

  /**
   * Reads a taxonomy.
   *
   * @param text the lines
   * @return the query of each topic, in the order of the lines
   * @throws IllegalArgumentException when a line has another form or a topic is there twice
   * @throws org.vigie.domain.query.QuerySyntaxException when a query cannot be read
   */
  public static Map<TopicId, Query> read(String text) {
    List<String> lines =
        text.replaceAll("\\R[ \\t]+", " ")
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();
    Map<TopicId, Query> taxonomy = new LinkedHashMap<>();
    for (String line : lines) {
      String[] parts = line.split("=", 2);
      if (parts.length < 2 || parts[1].isBlank()) {
        throw new IllegalArgumentException("line \"" + line + "\" is not \"topic = query\"");
      }
      if (taxonomy.put(new TopicId(parts[0].strip()), QueryParser.parse(parts[1])) != null) {
        throw new IllegalArgumentException("topic \"" + parts[0].strip() + "\" is there twice");
      }
    }
    return Collections.unmodifiableMap(taxonomy);
  }
}
