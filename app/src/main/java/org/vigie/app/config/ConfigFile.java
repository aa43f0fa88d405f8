package org.vigie.app.config;

import java.util.List;
import org.vigie.app.config.settings.EntitiesFile;
import org.vigie.app.config.settings.RulesFile;
import org.vigie.app.config.settings.SourcesFile;
import org.vigie.app.config.settings.TopicsFile;
import org.vigie.app.config.settings.VigieSettings;

/**
 * A file of the configuration folder.
 *
 * @param <T> its record
 * @param name its name without ".yml"
 * @param type its record
 * @param title what it is, in English, for its schema
 */
public record ConfigFile<T extends Record>(String name, Class<T> type, String title) {
  static final ConfigFile<VigieSettings> VIGIE =
      new ConfigFile<>("vigie", VigieSettings.class, "Vigie: the application");
  static final ConfigFile<SourcesFile> SOURCES =
      new ConfigFile<>("sources", SourcesFile.class, "Vigie: the places that are read");
  static final ConfigFile<EntitiesFile> ENTITIES =
      new ConfigFile<>("entities", EntitiesFile.class, "Vigie: who and what is watched");
  static final ConfigFile<RulesFile> RULES =
      new ConfigFile<>("rules", RulesFile.class, "Vigie: what the team is warned of");

  static final ConfigFile<TopicsFile> TOPICS =
      new ConfigFile<>("topics", TopicsFile.class, "Vigie: what posts are about");

  /** All files. */
  public static final List<ConfigFile<?>> ALL = List.of(VIGIE, SOURCES, ENTITIES, RULES, TOPICS);

  /**
   * Returns the name of the file.
   *
   * @return such as "vigie.yml"
   */
  public String fileName() {
    return name + ".yml";
  }
}
