package org.vigie.console.mention;

import java.util.List;
import org.vigie.console.Watch;
import org.vigie.domain.mention.AnalysedPost;

/**
 * What a post must match to mention an entity, as it is configured now.
 *
 * @param name the entity's name
 * @param query its query
 */
record Searched(String name, String query) {
  /** One element for each entity of which it seems to speak that is still watched. */
  static List<Searched> of(AnalysedPost post, Watch watch) {
    return watch.entities().stream()
        .filter(entity -> post.speaksOf(entity.id()))
        .map(entity -> new Searched(entity.name(), entity.query().toText()))
        .toList();
  }
}
