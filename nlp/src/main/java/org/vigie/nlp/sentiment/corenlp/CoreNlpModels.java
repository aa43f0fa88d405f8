package org.vigie.nlp.sentiment.corenlp;

import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.JarFile;
import org.vigie.nlp.ModelJars;
import org.vigie.nlp.sentiment.ModelUnavailable;

/**
 * The models that CoreNLP's sentiment needs, in jars that are not on the class path.
 *
 * @param jars the jar of each model
 */
record CoreNlpModels(Map<String, Path> jars) {
  private static final String ROOT = "edu/stanford/nlp/models/";
  private static final String TAGGER = ROOT + "pos-tagger/english-left3words-distsim.tagger";

  /** Faster by a factor of ten, but in a jar of its own. */
  private static final String FAST_PARSER = ROOT + "srparser/englishSR.ser.gz";

  private static final String PARSER = ROOT + "lexparser/englishPCFG.ser.gz";
  private static final String NETWORK = ROOT + "sentiment/sentiment.ser.gz";

  /** Longer sentences are not parsed: the time grows with the cube of the length. */
  private static final String LONGEST_SENTENCE = "60";

  static CoreNlpModels in(Path folder) throws IOException {
    Map<String, Path> jars = new LinkedHashMap<>();
    boolean fast = ModelJars.holding(folder, FAST_PARSER).isPresent();
    for (String model : List.of(TAGGER, fast ? FAST_PARSER : PARSER, NETWORK)) {
      Optional<Path> jar = ModelJars.holding(folder, model);
      if (jar.isEmpty()) {
        throw new ModelUnavailable("corenlp.absent", List.of(folder.toString(), model));
      }
      jars.put(model, jar.get());
    }
    return new CoreNlpModels(jars);
  }

  /**
   * Loads the pipeline from copies, since CoreNLP reads from the class path and from files only.
   */
  StanfordCoreNLP load() throws IOException {
    Path folder = Files.createTempDirectory("corenlp");
    List<Path> copies = new ArrayList<>();
    try {
      Properties properties = new Properties();
      properties.setProperty("annotators", "tokenize,ssplit,pos,parse,sentiment");
      properties.setProperty("parse.maxlen", LONGEST_SENTENCE);
      for (Map.Entry<String, Path> model : jars.entrySet()) {
        Path copy = folder.resolve(Path.of(model.getKey()).getFileName());
        copies.add(copy);
        copy(model.getValue(), model.getKey(), copy);
        properties.setProperty(property(model.getKey()), copy.toString());
      }
      return new StanfordCoreNLP(properties);
    } finally {
      for (Path copy : copies) {
        Files.deleteIfExists(copy);
      }
      Files.delete(folder);
    }
  }

  private static String property(String model) {
    return switch (model) {
      case TAGGER -> "pos.model";
      case NETWORK -> "sentiment.model";
      default -> "parse.model";
    };
  }

  private static void copy(Path jar, String entry, Path to) throws IOException {
    try (JarFile file = new JarFile(jar.toFile());
        InputStream in = file.getInputStream(file.getJarEntry(entry))) {
      Files.copy(in, to);
    }
  }
}
