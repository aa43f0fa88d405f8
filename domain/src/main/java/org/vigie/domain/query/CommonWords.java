package org.vigie.domain.query;

import java.util.Set;

/** Words that stand in most French or English texts, folded. */
final class CommonWords {
  static final Set<String> ALL =
      Set.of(
          "a", "ai", "alors", "as", "au", "aussi", "aux", "avait", "avec", "avoir", "car", "ce",
          "cela", "ces", "cet", "cette", "comme", "dans", "de", "des", "donc", "du", "elle",
          "elles", "en", "est", "et", "etait", "etre", "eu", "fait", "il", "ils", "je", "la", "le",
          "les", "leur", "leurs", "lui", "ma", "mais", "me", "meme", "mes", "moi", "mon", "ne",
          "nos", "notre", "nous", "on", "ont", "ou", "par", "pas", "plus", "pour", "qu", "quand",
          "que", "qui", "sa", "sans", "se", "ses", "si", "son", "sont", "sur", "ta", "te", "tes",
          "toi", "ton", "tous", "tout", "tu", "un", "une", "vos", "votre", "vous", "y", "about",
          "all", "also", "am", "an", "and", "any", "are", "at", "be", "been", "but", "by", "can",
          "could", "did", "do", "does", "for", "from", "had", "has", "have", "he", "her", "his",
          "how", "i", "if", "in", "into", "is", "it", "its", "just", "more", "my", "no", "not",
          "of", "or", "our", "out", "she", "so", "some", "than", "that", "the", "their", "them",
          "then", "there", "these", "they", "this", "to", "up", "was", "we", "were", "what", "when",
          "which", "who", "will", "with", "would", "you", "your");

  private CommonWords() {}
}
