package org.vigie.nlp.dependency;

import edu.stanford.nlp.pipeline.DependencyParseAnnotator;
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
import org.vigie.domain.post.Language;
import org.vigie.nlp.ModelJars;

/**
 * The models that parsing one language needs, in jars that are not on the class path.
 *
 * @param steps what CoreNLP does before it parses, in its own words
 * @param jars the jar and the path in it of each model, by the property that names it
 */
record ParserModels(String steps, Map<String, Model> jars) {
  private static final String ROOT = "edu/stanford/nlp/models/";
  private static final Map<String, String> ENGLISH =
      Map.of(
          "pos.model", "pos-tagger/english-left3words-distsim.tagger",
          "depparse.model", "parser/nndep/english_UD.gz");
  private static final Map<String, String> FRENCH =
      Map.of(
          "mwt.mappingFile", "mwt/french/french-mwt.tsv",
          "mwt.pos.model", "mwt/french/french-mwt.tagger",
          "mwt.statisticalMappingFile", "mwt/french/french-mwt-statistical.tsv",
          "pos.model", "pos-tagger/french-ud.tagger",
          "depparse.model", "parser/nndep/UD_French.gz");

  /** A model in a jar. */
  private record Model(Path jar, String entry) {}

  /** Looks for the models of a language in a folder, without loading them. */
  static Optional<ParserModels> in(Path folder, Language language) throws IOException {
    boolean french = language.equals(Language.FRENCH);
    if (!french && !language.equals(Language.ENGLISH)) {
      return Optional.empty();
    }
    Map<String, Model> jars = new LinkedHashMap<>();
    for (Map.Entry<String, String> wanted : (french ? FRENCH : ENGLISH).entrySet()) {
      String entry = ROOT + wanted.getValue();
      Optional<Path> jar = ModelJars.holding(folder, entry);
      if (jar.isEmpty()) {
        return Optional.empty();
      }
      jars.put(wanted.getKey(), new Model(jar.get(), entry));
    }
    String steps = french ? "tokenize,ssplit,mwt,pos" : "tokenize,ssplit,pos";
    return Optional.of(new ParserModels(steps, jars));
  }

  /** Loads from copies, since CoreNLP reads from the class path and from files only. */
  SentenceParser load() throws IOException {
    Path folder = Files.createTempDirectory("dependencies");
    List<Path> copies = new ArrayList<>();
    try {
      Properties properties = new Properties();
      properties.setProperty("annotators", steps);
      properties.setProperty("tokenize.language", steps.contains("mwt") ? "fr" : "en");
      properties.setProperty("mwt.preserveCasing", "false");
      for (Map.Entry<String, Model> model : jars.entrySet()) {
        Path copy = folder.resolve(Path.of(model.getValue().entry()).getFileName());
        copies.add(copy);
        copy(model.getValue(), copy);
        properties.setProperty(model.getKey(), copy.toString());
      }
      StanfordCoreNLP words = new StanfordCoreNLP(properties);
      Properties parsing = new Properties();
      parsing.setProperty("model", properties.getProperty("depparse.model"));
      return new SentenceParser(words::annotate, new DependencyParseAnnotator(parsing)::annotate);
    } finally {
      for (Path copy : copies) {
        Files.deleteIfExists(copy);
      }
      Files.delete(folder);
    }
  }

  private static void copy(Model model, Path to) throws IOException {
    try (JarFile file = new JarFile(model.jar().toFile());
        InputStream in = file.getInputStream(file.getJarEntry(model.entry()))) {
      Files.copy(in, to);
    }
  }
}
