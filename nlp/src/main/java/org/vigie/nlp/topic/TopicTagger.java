package org.vigie.nlp.topic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vigie.domain.mention.TopicId;
import org.vigie.domain.query.Query;
import org.vigie.nlp.match.LiveQueries;
import org.vigie.nlp.match.PostInLanguage;

/** Says which topics posts belong to: those whose query they match. Safe for many threads. */
public final class TopicTagger implements AutoCloseable {
  private final LiveQueries queries;

  /**
   * Compiles a taxonomy.
   *
   * @param taxonomy the query of each topic
   * @throws IllegalArgumentException when a query uses {@code sentiment:}, {@code entity:} or
   *     {@code topic:}
   */
  public TopicTagger(Map<TopicId, Query> taxonomy) {
    Map<String, Query> named = new LinkedHashMap<>();
    taxonomy.forEach((topic, query) -> named.put(topic.value(), query));
    queries = new LiveQueries(named, LiveQueries.Places.LEFT_OUT);
  }

  /**
   * Finds topics.
   *
   * @param posts the posts
   * @return for each post, in the same order, its topics in alphabetical order
   */
  public List<List<TopicId>> topics(List<PostInLanguage> posts) {
    return queries.match(posts).stream()
        .map(found -> found.keySet().stream().map(TopicId::new).toList())
        .toList();
  }

  @Override
  public void close() {
    queries.close();
  }
}
