package org.vigie.nlp.dependency;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.util.CoreMap;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds the words of all sentences and parses the short ones: what is never parsed costs no more
 * than its words.
 *
 * @param words cuts a text into sentences and tagged words
 * @param parser parses the sentences that it is given
 */
record SentenceParser(Consumer<Annotation> words, Consumer<Annotation> parser) {

  /** Adds sentences and words to a text, and to the first short sentences what they depend on. */
  void annotate(Annotation document) {
    words.accept(document);
    List<CoreMap> wanted =
        document.get(CoreAnnotations.SentencesAnnotation.class).stream()
            .limit(DependencyParses.MOST_SENTENCES)
            .filter(SentenceParser::isShort)
            .toList();
    Annotation part = new Annotation("");
    part.set(CoreAnnotations.SentencesAnnotation.class, wanted);
    parser.accept(part);
  }

  private static boolean isShort(CoreMap sentence) {
    return sentence.get(CoreAnnotations.TokensAnnotation.class).size()
        <= DependencyParses.LONGEST_SENTENCE;
  }
}
