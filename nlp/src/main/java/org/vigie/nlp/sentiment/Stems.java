package org.vigie.nlp.sentiment;

/** Cuts common endings off words, French ones first; crude, and the same in both languages. */
final class Stems {
  private static final int SHORTEST_WORD = 5;
  private static final int SHORTEST_STEM = 4;
  private static final String[] ENDINGS = {
    "issements",
    "issement",
    "atrices",
    "ations",
    "ements",
    "amment",
    "emment",
    "ation",
    "ement",
    "iques",
    "ismes",
    "istes",
    "euses",
    "ables",
    "ique",
    "isme",
    "iste",
    "euse",
    "eurs",
    "able",
    "ites",
    "ives",
    "ment",
    "erai",
    "aient",
    "ions",
    "ants",
    "ante",
    "ees",
    "ent",
    "ant",
    "eur",
    "eux",
    "ite",
    "ive",
    "ifs",
    "ait",
    "ais",
    "er",
    "ez",
    "es",
    "if",
    "ee",
    "e",
    "s",
    "x"
  };

  private Stems() {}

  static boolean has(String form) {
    return form.length() >= SHORTEST_WORD;
  }

  /** Returns the form without accents and without the first ending that leaves enough of it. */
  static String of(String form) {
    String plain = Lexicon.folded(form);
    for (String ending : ENDINGS) {
      if (plain.length() - ending.length() >= SHORTEST_STEM && plain.endsWith(ending)) {
        return plain.substring(0, plain.length() - ending.length());
      }
    }
    return plain;
  }
}
