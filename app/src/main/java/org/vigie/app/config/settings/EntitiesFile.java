package org.vigie.app.config.settings;

import java.util.List;
import org.vigie.app.config.bind.Doc;

/**
 * The file entities.yml.
 *
 * @param entities who and what is watched
 */
public record EntitiesFile(@Doc("Who and what is watched.") List<EntityEntry> entities) {
  /** Copies the lists. */
  public EntitiesFile {
    entities = List.copyOf(entities);
  }
}
