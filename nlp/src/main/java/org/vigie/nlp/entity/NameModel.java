package org.vigie.nlp.entity;

import edu.stanford.nlp.international.french.process.FrenchTokenizer;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.TokenizerFactory;
import org.vigie.domain.post.Language;

/** The models of names that CoreNLP offers for the languages of Vigie. */
enum NameModel {
  ENGLISH("english.all.3class.distsim.crf.ser.gz"),
  FRENCH("french-wikiner-4class.crf.ser.gz");

  private static final String FOLDER = "edu/stanford/nlp/models/ner/";

  private final String file;

  NameModel(String file) {
    this.file = file;
  }

  Language language() {
    return switch (this) {
      case ENGLISH -> Language.ENGLISH;
      case FRENCH -> Language.FRENCH;
    };
  }

  String entry() {
    return FOLDER + file;
  }

  /** The tokenizer that the model was trained with; characters that it does not know are kept. */
  TokenizerFactory<CoreLabel> tokenizer() {
    String options = "invertible,untokenizable=noneKeep";
    return switch (this) {
      case ENGLISH -> PTBTokenizer.factory(new CoreLabelTokenFactory(), options);
      case FRENCH -> FrenchTokenizer.factory(new CoreLabelTokenFactory(), options);
    };
  }
}
