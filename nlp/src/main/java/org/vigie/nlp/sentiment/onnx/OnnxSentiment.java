package org.vigie.nlp.sentiment.onnx;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigie.domain.Sha256;
import org.vigie.domain.mention.Sentiment;
import org.vigie.domain.post.Language;
import org.vigie.nlp.sentiment.ModelUnavailable;
import org.vigie.nlp.sentiment.SentimentModel;
import org.vigie.nlp.text.PostText;

/**
 * Sentiment by a classifier of texts in the ONNX form, with the tokenizer it was trained with.
 *
 * <p>It judges texts of every language, as far as it was trained for them, and cuts them off after
 * {@value #LONGEST} tokens, or fewer where its folder says so. Its confidence is what the
 * classifier says; nothing here calibrates it. Safe for use by many threads.
 */
public final class OnnxSentiment implements SentimentModel, AutoCloseable {
  private static final String MODEL = "model.onnx";

  /** Larger models keep their weights beside the graph. */
  private static final List<String> PARTS = List.of(MODEL, "model.onnx_data", "model.onnx.data");

  private static final String TOKENIZER = "tokenizer.json";
  private static final Set<String> INPUTS = Set.of("input_ids", "attention_mask", "token_type_ids");
  private static final int LONGEST = 512;
  private static final int BATCH = 16;

  private final Path folder;
  private final OnnxLabels labels;
  private final HuggingFaceTokenizer tokenizer;
  private final OrtSession session;
  private final String version;

  private OnnxSentiment(
      Path folder,
      String version,
      OnnxLabels labels,
      HuggingFaceTokenizer tokenizer,
      OrtSession session) {
    this.folder = folder;
    this.version = version;
    this.labels = labels;
    this.tokenizer = tokenizer;
    this.session = session;
  }

  /**
   * Opens a model and judges a text with it, so that one that does not fit is found at once.
   *
   * @param folder holds model.onnx, tokenizer.json, and config.json with id2label or labels.txt
   * @return the model, to be closed
   * @throws ModelUnavailable when something is missing or is not understood
   */
  public static OnnxSentiment open(Path folder) {
    try {
      OnnxSentiment model = opened(folder);
      try {
        model.tryOut();
        return model;
      } catch (RuntimeException e) {
        model.close();
        throw e;
      }
    } catch (ModelUnavailable e) {
      throw e;
    } catch (IOException | OrtException | RuntimeException e) {
      throw new ModelUnavailable("onnx.failed", List.of(folder.toString(), e.toString()));
    }
  }

  private static OnnxSentiment opened(Path folder) throws IOException, OrtException {
    OnnxLabels labels = OnnxLabels.read(folder);
    Path file = required(folder, MODEL);
    HuggingFaceTokenizer tokenizer =
        tokenizer(required(folder, TOKENIZER), OnnxLength.of(folder, LONGEST));
    try {
      return new OnnxSentiment(
          folder,
          version(folder),
          labels,
          tokenizer,
          OrtEnvironment.getEnvironment().createSession(file.toString()));
    } catch (IOException | OrtException | RuntimeException e) {
      tokenizer.close();
      throw e;
    }
  }

  private static String version(Path folder) throws IOException {
    List<Path> files = PARTS.stream().map(folder::resolve).filter(Files::isRegularFile).toList();
    return "sentiment-onnx=" + Sha256.hex(6, files);
  }

  /** A text that is cut off tries the longest one that the model will ever be given. */
  private void tryOut() {
    for (String input : session.getInputNames()) {
      if (!INPUTS.contains(input)) {
        throw new ModelUnavailable("onnx.input", List.of(folder.toString(), input));
      }
    }
    of("a ".repeat(LONGEST), Language.ENGLISH);
  }

  private static Path required(Path folder, String name) {
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file)) {
      throw new ModelUnavailable("onnx.no-file", List.of(folder.toString(), name));
    }
    return file;
  }

  /** Without leave the library would ask a cloud's address where it runs. */
  private static HuggingFaceTokenizer tokenizer(Path file, int longest) throws IOException {
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    return HuggingFaceTokenizer.builder()
        .optTokenizerPath(file)
        .optPadding(true)
        .optTruncation(true)
        .optMaxLength(longest)
        .build();
  }

  @Override
  public Sentiment of(String text, Language language) {
    return all(List.of(new Text(text, language))).getFirst();
  }

  @Override
  public List<Sentiment> all(List<Text> texts) {
    List<Sentiment> judged = new ArrayList<>(texts.size());
    for (int from = 0; from < texts.size(); from += BATCH) {
      judged.addAll(batch(texts.subList(from, Math.min(texts.size(), from + BATCH))));
    }
    return judged;
  }

  private List<Sentiment> batch(List<Text> texts) {
    List<String> written = texts.stream().map(text -> PostText.unescaped(text.text())).toList();
    Encoding[] encodings = tokenizer.batchEncode(written);
    boolean empty = encodings[0].getIds().length == 0;
    if (empty) { // All rows are as long as the longest.
      return texts.stream().map(text -> Sentiment.UNKNOWN).toList();
    }
    Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
    try {
      for (String input : session.getInputNames()) {
        long[][] rows = new long[encodings.length][];
        for (int i = 0; i < rows.length; i++) {
          rows[i] = row(input, encodings[i]);
        }
        inputs.put(input, OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), rows));
      }
      try (OrtSession.Result result = session.run(inputs)) {
        return judged(result.get(0).getValue(), texts);
      }
    } catch (OrtException e) {
      throw new ModelUnavailable("onnx.failed", List.of(folder.toString(), e.toString()));
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private static long[] row(String input, Encoding encoding) {
    return switch (input) {
      case "input_ids" -> encoding.getIds();
      case "attention_mask" -> encoding.getAttentionMask();
      default -> encoding.getTypeIds();
    };
  }

  private List<Sentiment> judged(Object output, List<Text> texts) {
    List<Sentiment> judged = new ArrayList<>(texts.size());
    if (!(output instanceof float[][] rows)
        || rows.length != texts.size()
        || rows[0].length != labels.classes().size()) {
      throw new ModelUnavailable(
          "onnx.output",
          List.of(folder.toString(), shape(output), String.valueOf(labels.classes().size())));
    }
    for (int i = 0; i < rows.length; i++) {
      boolean blank = texts.get(i).text().isBlank();
      judged.add(blank ? Sentiment.UNKNOWN : labels.of(rows[i]).sentiment());
    }
    return judged;
  }

  private static String shape(Object output) {
    return output instanceof float[][] rows
        ? "float[" + rows.length + "][" + rows[0].length + "]"
        : output.getClass().getSimpleName();
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public void close() {
    tokenizer.close();
    try {
      session.close();
    } catch (OrtException e) {
      throw new ModelUnavailable("onnx.failed", List.of(folder.toString(), e.toString()));
    }
  }
}
