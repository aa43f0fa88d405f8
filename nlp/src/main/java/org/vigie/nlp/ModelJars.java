package org.vigie.nlp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Finds models in the jars of a folder. */
public final class ModelJars {
  private ModelJars() {}

  /**
   * Finds the first jar, by name, that holds a model.
   *
   * @param folder the folder; one that is absent holds nothing
   * @param entry the path of the model in the jar
   * @return the jar
   * @throws IOException when the folder or a jar cannot be read
   */
  public static Optional<Path> holding(Path folder, String entry) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    List<Path> jars;
    try (Stream<Path> files = Files.list(folder)) {
      jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
    for (Path path : jars) {
      try (JarFile jar = new JarFile(path.toFile())) {
        if (jar.getJarEntry(entry) != null) {
          return Optional.of(path);
        }
      }
    }
    return Optional.empty();
  }
}
