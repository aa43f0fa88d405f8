package org.vigie.nlp.entity;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.TokenizerFactory;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.mention.NameKind;
import org.vigie.nlp.text.CharRange;

/** Labels words by one of CoreNLP's conditional random fields, read from its jar of models. */
final class CrfTagger implements NameTagger {
  private final CRFClassifier<CoreLabel> classifier;
  private final TokenizerFactory<CoreLabel> tokenizer;
  private final WordToSentenceProcessor<CoreLabel> sentences = new WordToSentenceProcessor<>();

  private CrfTagger(CRFClassifier<CoreLabel> classifier, TokenizerFactory<CoreLabel> tokenizer) {
    this.classifier = classifier;
    this.tokenizer = tokenizer;
  }

  /** Loads a model: some seconds and about 200 MB. */
  static CrfTagger load(Path jar, NameModel model) throws IOException {
    try (JarFile file = new JarFile(jar.toFile());
        InputStream raw = file.getInputStream(file.getJarEntry(model.entry()));
        InputStream in = new GZIPInputStream(new BufferedInputStream(raw))) {
      return new CrfTagger(CRFClassifier.getClassifier(in), model.tokenizer());
    } catch (ClassNotFoundException e) {
      throw new IOException("model " + model.entry() + " needs another version of CoreNLP", e);
    }
  }

  /** Not classifier.classify, which passes over the shapes of words when given tokens. */
  @Override
  public List<List<Word>> tag(String text) {
    List<CoreLabel> words = tokenizer.getTokenizer(new StringReader(text)).tokenize();
    return sentences.process(words).stream()
        .map(sentence ->
            classifier.classifySentence(sentence).stream().map(CrfTagger::word).toList())
        .toList();
  }

  private static Word word(CoreLabel label) {
    CharRange place = new CharRange(label.beginPosition(), label.endPosition());
    return new Word(place, kind(label.get(CoreAnnotations.AnswerAnnotation.class)));
  }

  /** The English model says ORGANIZATION, the French one I-ORG or B-ORG. */
  private static @Nullable NameKind kind(@Nullable String label) {
    return switch (label == null ? "O" : label.replaceFirst("^[BI]-", "")) {
      case "ORGANIZATION", "ORG" -> NameKind.ORGANISATION;
      case "PERSON", "PER" -> NameKind.PERSON;
      case "LOCATION", "LOC" -> NameKind.PLACE;
      case "MISC" -> NameKind.OTHER;
      default -> null;
    };
  }
}
