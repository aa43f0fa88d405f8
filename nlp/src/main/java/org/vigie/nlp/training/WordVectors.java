package org.vigie.nlp.training;

import edu.stanford.nlp.io.IOUtils;
import edu.stanford.nlp.neural.Embedding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.zip.GZIPInputStream;
import org.ejml.simple.SimpleMatrix;
import org.vigie.nlp.ModelJars;

/**
 * Vectors of words in lower case, centred and of length 1: words that stand among the same words
 * lie close. They are those that CoreNLP's models were trained with.
 *
 * @param dimension the length of each vector
 * @param vectors a vector a word
 */
record WordVectors(int dimension, SortedMap<String, float[]> vectors) {
  private static final String ENGLISH =
      "edu/stanford/nlp/models/coref/neural/english-embeddings.ser.gz";
  private static final String FRENCH = "edu/stanford/nlp/models/parser/nndep/UD_French.gz";

  /** No vectors: training without them gives a model that knows fewer words. */
  static final WordVectors NONE = new WordVectors(0, new TreeMap<>());

  /**
   * Reads the English vectors, which CoreNLP's coreference uses.
   *
   * @param models the folder of the jars of models
   * @throws IOException when no jar holds them
   */
  static WordVectors english(Path models) throws IOException {
    Path file = Files.createTempFile("vectors", ".ser.gz");
    try {
      try (JarFile jar = jar(models, ENGLISH);
          InputStream in = jar.getInputStream(jar.getEntry(ENGLISH))) {
        Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
      }
      Embedding embedding = IOUtils.readObjectFromURLOrClasspathOrFileSystem(file.toString());
      Map<String, float[]> cased = new TreeMap<>();
      for (Map.Entry<String, SimpleMatrix> word : embedding.entrySet()) {
        cased.put(word.getKey(), numbers(word.getValue()));
      }
      return of(embedding.getEmbeddingSize(), cased);
    } catch (ClassNotFoundException e) {
      throw new IOException("read " + ENGLISH + " failed", e);
    } finally {
      Files.delete(file);
    }
  }

  private static float[] numbers(SimpleMatrix vector) {
    float[] numbers = new float[vector.getNumElements()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (float) vector.get(i);
    }
    return numbers;
  }

  /**
   * Reads the French vectors, which CoreNLP's dependency parser uses.
   *
   * @param models the folder of the jars of models
   * @throws IOException when no jar holds them
   */
  static WordVectors french(Path models) throws IOException {
    try (JarFile jar = jar(models, FRENCH);
        InputStream in = new GZIPInputStream(jar.getInputStream(jar.getEntry(FRENCH)));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      Map<String, Integer> head = new TreeMap<>();
      while (!head.containsKey("preComputed")) {
        String[] field = String.valueOf(lines.readLine()).split("=");
        if (field.length != 2) {
          throw new IOException(FRENCH + ": the head ends before preComputed");
        }
        head.put(field[0], Integer.valueOf(field[1]));
      }
      int dimension = head.getOrDefault("embeddingSize", 0);
      Map<String, float[]> cased = new TreeMap<>();
      for (int i = head.getOrDefault("dict", 0); i > 0; i--) {
        String[] cells = String.valueOf(lines.readLine()).split(" ");
        if (cells.length == dimension + 1) {
          cased.put(cells[0], numbers(cells));
        }
      }
      return of(dimension, cased);
    }
  }

  private static float[] numbers(String[] cells) {
    float[] numbers = new float[cells.length - 1];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Float.parseFloat(cells[i + 1]);
    }
    return numbers;
  }

  private static JarFile jar(Path models, String entry) throws IOException {
    Path jar =
        ModelJars.holding(models, entry)
            .orElseThrow(() ->
                new NoSuchFileException(models.toString(), entry, "no jar of the folder holds it"));
    return new JarFile(jar.toFile());
  }

  /** Takes the lower-case spelling of a word where there are several. */
  private static WordVectors of(int dimension, Map<String, float[]> cased) {
    SortedMap<String, float[]> vectors = new TreeMap<>();
    cased.forEach((word, vector) -> {
      String lower = word.toLowerCase(Locale.ROOT);
      if (!Character.isLetter(lower.codePointAt(0))) {
        return;
      }
      if (lower.equals(word)) {
        vectors.put(word, vector);
      } else {
        vectors.putIfAbsent(lower, vector);
      }
    });
    normalise(dimension, vectors);
    return new WordVectors(dimension, vectors);
  }

  private static void normalise(int dimension, SortedMap<String, float[]> vectors) {
    double[] mean = new double[dimension];
    for (float[] vector : vectors.values()) {
      for (int i = 0; i < dimension; i++) {
        mean[i] += vector[i] / vectors.size();
      }
    }
    for (float[] vector : vectors.values()) {
      double square = 0;
      for (int i = 0; i < dimension; i++) {
        vector[i] -= (float) mean[i];
        square += vector[i] * vector[i];
      }
      float length = (float) Math.sqrt(square) + 1e-6f;
      for (int i = 0; i < dimension; i++) {
        vector[i] /= length;
      }
    }
  }
}
