package org.vigie.nlp.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.entity.WatchedEntity;
import org.vigie.domain.mention.TextSpan;
import org.vigie.domain.query.Query;

/** Finds the watched entities that posts mention. Safe for use by many threads. */
public final class EntityMatcher implements AutoCloseable {
  private final LiveQueries queries;

  /**
   * Compiles the entities' queries.
   *
   * @param entities the watched entities, each with its own identifier
   * @throws IllegalArgumentException when two have one identifier, or when a query uses {@code
   *     sentiment:}, {@code entity:} or {@code topic:}
   */
  public EntityMatcher(List<WatchedEntity> entities) {
    Map<String, Query> byId = new LinkedHashMap<>();
    for (WatchedEntity entity : entities) {
      if (byId.put(entity.id().value(), entity.query()) != null) {
        throw new IllegalArgumentException("entity \"" + entity.id() + "\" is there twice");
      }
    }
    queries = new LiveQueries(byId, LiveQueries.Places.WANTED);
  }

  /**
   * Finds who is mentioned.
   *
   * @param posts the posts; hundreds at once are faster than one by one
   * @return for each post, in the same order, its matches ordered by entity
   */
  public List<List<EntityMatch>> match(List<PostInLanguage> posts) {
    return queries.match(posts).stream().map(EntityMatcher::matches).toList();
  }

  private static List<EntityMatch> matches(Map<String, List<TextSpan>> found) {
    List<EntityMatch> matches = new ArrayList<>(found.size());
    found.forEach((id, spans) -> matches.add(new EntityMatch(new EntityId(id), spans)));
    return matches;
  }

  @Override
  public void close() {
    queries.close();
  }
}
