package org.vigie.nlp.entity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.domain.post.Language;

/** The taggers of a folder of models, each loaded when it is first needed. */
final class NameModels implements Function<Language, Optional<NameTagger>> {
  private static final Logger LOG = LoggerFactory.getLogger(NameModels.class);

  private final Map<NameModel, Path> jars;
  private final Map<NameModel, Optional<NameTagger>> loaded = new EnumMap<>(NameModel.class);

  /** Asked for by threads that must not wait while a model is loaded. */
  private volatile Set<Language> languages;

  private NameModels(Map<NameModel, Path> jars) {
    this.jars = jars;
    this.languages =
        jars.keySet().stream().map(NameModel::language).collect(Collectors.toUnmodifiableSet());
  }

  /** Looks which models a folder holds; a folder that is absent holds none. */
  static NameModels in(Path folder) {
    Map<NameModel, Path> jars = new EnumMap<>(NameModel.class);
    for (Path jar : jars(folder)) {
      try (JarFile file = new JarFile(jar.toFile())) {
        for (NameModel model : NameModel.values()) {
          if (file.getJarEntry(model.entry()) != null) {
            jars.putIfAbsent(model, jar);
          }
        }
      } catch (IOException e) {
        LOG.warn("event=models-unreadable file={} cause={}", jar, e.toString());
      }
    }
    return new NameModels(jars);
  }

  Set<Language> languages() {
    return languages;
  }

  @Override
  public Optional<NameTagger> apply(Language language) {
    for (NameModel model : jars.keySet()) {
      if (model.language().equals(language)) {
        return tagger(model);
      }
    }
    return Optional.empty();
  }

  private synchronized Optional<NameTagger> tagger(NameModel model) {
    return loaded.computeIfAbsent(model, this::load);
  }

  private Optional<NameTagger> load(NameModel model) {
    Path jar = jars.get(model);
    if (jar == null) {
      return Optional.empty();
    }
    try {
      NameTagger tagger = CrfTagger.load(jar, model);
      LOG.info("event=names-loaded language={} file={}", model.language(), jar);
      return Optional.of(tagger);
    } catch (IOException | RuntimeException e) {
      LOG.warn("event=names-failed language={} file={}", model.language(), jar, e);
      languages =
          languages.stream()
              .filter(language -> !language.equals(model.language()))
              .collect(Collectors.toUnmodifiableSet());
      return Optional.empty();
    }
  }

  private static List<Path> jars(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      LOG.warn("event=models-unreadable folder={} cause={}", folder, e.toString());
      return List.of();
    }
  }
}
