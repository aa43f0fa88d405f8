package org.vigie.app.config;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigie.app.config.problem.ConfigProblem;
import org.vigie.app.config.settings.EntitiesFile;
import org.vigie.app.config.settings.RulesFile;
import org.vigie.app.config.settings.SourcesFile;
import org.vigie.app.config.settings.TopicsFile;
import org.vigie.app.config.settings.VigieSettings;

/**
 * The files of the folder as far as they could be read.
 *
 * @param vigie vigie.yml
 * @param sources sources.yml
 * @param entities entities.yml
 * @param rules rules.yml
 * @param topics topics.yml
 */
record LoadedFiles(
    LoadedFile<VigieSettings> vigie,
    LoadedFile<SourcesFile> sources,
    LoadedFile<EntitiesFile> entities,
    LoadedFile<RulesFile> rules,
    LoadedFile<TopicsFile> topics) {

  List<ConfigProblem> problems() {
    return Stream.of(vigie, sources, entities, rules, topics)
        .flatMap(file -> file.problems().sorted().stream())
        .toList();
  }

  /** Makes the configuration; empty when a file could not be read as a whole. */
  Optional<VigieConfig> config() {
    Optional<VigieSettings> settings = vigie.bound().record();
    Optional<SourcesFile> read = sources.bound().record();
    Optional<EntitiesFile> watched = entities.bound().record();
    Optional<RulesFile> warned = rules.bound().record();
    Optional<TopicsFile> tagged = topics.bound().record();
    if (settings.isEmpty()
        || read.isEmpty()
        || watched.isEmpty()
        || warned.isEmpty()
        || tagged.isEmpty()) {
      return Optional.empty();
    }
    DomainConfig domain = new DomainConfig(settings.get().team());
    return Optional.of(
        domain.of(settings.get(), read.get(), watched.get(), warned.get(), tagged.get()));
  }
}
