package org.vigie.nlp.match;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.monitor.QueryMatch;

/** A query that matches a post, with the places of its words when they were asked for. */
final class SpanMatch extends QueryMatch {

  /** A place in a field, in UTF-16 code units. */
  record Hit(String field, int start, int end) {}

  private final List<Hit> hits;

  SpanMatch(String query, List<Hit> hits) {
    super(query);
    this.hits = List.copyOf(hits);
  }

  List<Hit> hits() {
    return hits;
  }

  SpanMatch and(SpanMatch other) {
    List<Hit> both = new ArrayList<>(hits);
    both.addAll(other.hits);
    return new SpanMatch(getQueryId(), both);
  }
}
