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
  /** One element for each mentioned entity that is still watched. */
  static List<Searched> of(AnalysedPost post, Watch watch) {
    return watch.entities().stream()
        .filter(entity ->
            post.mentions().stream().anyMatch(mention -> mention.entity().equals(entity.id())))
        .map(entity -> new Searched(entity.name(), entity.query().toText()))
        .toList();
  }
}
