package org.vigie.nlp.text;

import edu.stanford.nlp.international.french.process.FrenchTokenizer;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.TokenizerFactory;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.vigie.domain.post.Language;
import org.vigie.nlp.text.Sentence.Word;

/**
 * Cuts texts into sentences and words by the rules of CoreNLP: its French tokenizer for French, its
 * English one for any other language.
 *
 * <p>The tokenizers are called without CoreNLP's pipeline: they need no model file and no start-up
 * beyond class loading. Safe for use by many threads.
 */
public final class Sentences {
  /** Characters without a space that are given to a lexer at once; hardly a word is longer. */
  private static final int LONGEST_RUN = 100;

  private static final String OPTIONS = "untokenizable=noneDelete";

  private final TokenizerFactory<CoreLabel> english =
      PTBTokenizer.factory(new CoreLabelTokenFactory(true), OPTIONS);
  private final TokenizerFactory<CoreLabel> french =
      FrenchTokenizer.factory(new CoreLabelTokenFactory(true), OPTIONS);

  /**
   * Cuts a text.
   *
   * @param text any text; an empty one has no sentence
   * @param language its language
   * @return its sentences in order
   */
  public List<Sentence> of(String text, Language language) {
    TokenizerFactory<CoreLabel> factory = language.equals(Language.FRENCH) ? french : english;
    List<CoreLabel> labels = labels(text, factory);
    List<Sentence> sentences = new ArrayList<>();
    for (List<CoreLabel> sentence : new WordToSentenceProcessor<CoreLabel>().process(labels)) {
      List<Word> words = words(sentence, text.length());
      if (!words.isEmpty()) {
        int start = words.getFirst().range().start();
        int end = words.getLast().range().end();
        sentences.add(new Sentence(new CharRange(start, Math.max(end, start + 1)), words));
      }
    }
    return sentences;
  }

  /** Cuts piece by piece: the lexers take quadratic time on long runs without a space. */
  private static List<CoreLabel> labels(String text, TokenizerFactory<CoreLabel> factory) {
    List<CoreLabel> labels = new ArrayList<>();
    int start = 0;
    int run = 0;
    for (int at = 0; at < text.length(); at++) {
      boolean inPair = Character.isLowSurrogate(text.charAt(at));
      run = Character.isWhitespace(text.charAt(at)) ? 0 : run + 1;
      if (run >= LONGEST_RUN && !inPair) {
        add(labels, text, new CharRange(start, at), factory);
        start = at;
        run = 0;
      }
    }
    if (start < text.length()) {
      add(labels, text, new CharRange(start, text.length()), factory);
    }
    return labels;
  }

  private static void add(
      List<CoreLabel> labels, String text, CharRange piece, TokenizerFactory<CoreLabel> factory) {
    String part = text.substring(piece.start(), piece.end());
    for (CoreLabel label : factory.getTokenizer(new StringReader(part)).tokenize()) {
      label.setBeginPosition(label.beginPosition() + piece.start());
      label.setEndPosition(label.endPosition() + piece.start());
      labels.add(label);
    }
  }

  private static List<Word> words(List<CoreLabel> labels, int length) {
    List<Word> words = new ArrayList<>(labels.size());
    for (CoreLabel label : labels) {
      int end = Math.min(label.endPosition(), length);
      if (end > label.beginPosition()) {
        words.add(new Word(label.word(), new CharRange(label.beginPosition(), end)));
      }
    }
    return words;
  }
}
