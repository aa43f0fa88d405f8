package org.vigie.nlp.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import edu.stanford.nlp.neural.Embedding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.nlp.sentiment.ClassOrder;
import org.vigie.nlp.sentiment.Lexicon;
import org.vigie.nlp.sentiment.LinearWeights;
import org.vigie.nlp.sentiment.PostModel;
import org.vigie.nlp.text.PostTokenizer;

class WordVectorsTest {
  private static final String HEAD =
      "dict=4\npos=1\nlabel=1\nembeddingSize=2\nhiddenSize=1\nnumTokens=1\npreComputed=0\n";

  @TempDir private Path folder;

  private void jar(String entry, byte[] content) throws IOException {
    try (ZipOutputStream jar =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("models.jar")))) {
      jar.putNextEntry(new ZipEntry(entry));
      GZIPOutputStream zipped = new GZIPOutputStream(jar);
      zipped.write(content);
      zipped.finish();
    }
  }

  @Test
  void readsFrenchOnesAndPrefersTheSpellingInLowerCase() throws IOException {
    String rows = "Beau 9 9\nbeau 1 0\nLaid -1 0\n, 5 5\nNOUN 0 1\n";
    jar(
        "edu/stanford/nlp/models/parser/nndep/UD_French.gz",
        (HEAD + rows).getBytes(StandardCharsets.UTF_8));

    WordVectors vectors = WordVectors.french(folder);

    assertThat(vectors.dimension()).isEqualTo(2);
    assertThat(vectors.vectors().keySet()).containsExactly("beau", "laid");
    assertThat(vectors.vectors().get("beau")[0]).isCloseTo(1, within(1e-4f));
    assertThat(vectors.vectors().get("laid")[0]).isCloseTo(-1, within(1e-4f));
  }

  @Test
  void readsEnglishOnes() throws IOException {
    Map<String, SimpleMatrix> matrices = new TreeMap<>();
    matrices.put("*UNK*", new SimpleMatrix(new double[][] {{0}, {9}}));
    matrices.put("good", new SimpleMatrix(new double[][] {{1}, {0}}));
    matrices.put("bad", new SimpleMatrix(new double[][] {{-1}, {0}}));
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(new Embedding(matrices));
    }
    jar("edu/stanford/nlp/models/coref/neural/english-embeddings.ser.gz", bytes.toByteArray());

    WordVectors vectors = WordVectors.english(folder);

    assertThat(vectors.vectors().keySet()).containsExactly("bad", "good");
    assertThat(vectors.vectors().get("good")[0]).isCloseTo(1, within(1e-4f));
  }

  @Test
  void namesWhatIsMissing() {
    assertThatThrownBy(() -> WordVectors.french(folder.resolve("nowhere")))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("nowhere")
        .hasMessageContaining("UD_French.gz");
  }

  @Test
  void foldsTheVectorsOfATextIntoATableOfWords() {
    Random random = new Random(5);
    TreeMap<String, float[]> words = new TreeMap<>();
    for (String word : new String[] {"aber", "bora", "cita", "dolo"}) {
      words.put(word, new float[] {random.nextFloat() - 0.5f, random.nextFloat() - 0.5f});
    }
    Lexicon lexicon = Lexicon.of(Map.of("aber", new float[] {0, 0, 0, 0.8f, 0, 0, 0}));
    VectorFeatures features = new VectorFeatures(new WordVectors(2, words), 0.6f, lexicon);
    PostTokenizer tokenizer = new PostTokenizer();
    Examples.Builder builder = new Examples.Builder();
    for (String text : new String[] {"aber bora", "cita dolo aber", "dolo inconnu"}) {
      builder.add(
          sink -> features.draw(tokenizer.tokens(text), sink), ClassOrder.label(text.length() % 3));
    }
    Examples examples = builder.build();
    double[] weights = random.doubles(examples.width() * 3L).toArray();
    double[] expected = new double[3];
    examples.score(1, weights, expected);

    double[] scores = new double[3];
    PostModel model =
        new PostModel(
            LinearWeights.of(examples.buckets(), weights),
            features.folded(examples.buckets(), weights));
    model.words().addTo(scores, tokenizer.tokens("cita dolo aber"));

    for (int k = 0; k < scores.length; k++) {
      assertThat(scores[k]).isCloseTo(expected[k], within(1e-3));
    }
  }
}
