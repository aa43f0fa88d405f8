package org.vigie.domain.query;

/** One word or sign of a query, with the place where it starts. */
sealed interface Token {

  /** The first UTF-16 code unit of the token in the query, from 0. */
  int at();

  /** The token as a person wrote it, or nearly so; empty at the end. */
  String shown();

  /** A word; a pattern when it holds an unescaped {@code *} or {@code ?}. */
  record Word(int at, String text, boolean pattern) implements Token {
    @Override
    public String shown() {
      return text;
    }
  }

  /** Quoted words. */
  record Quoted(int at, String text, int slop) implements Token {
    @Override
    public String shown() {
      return "\"" + text + "\"";
    }
  }

  /** {@code name:}; {@code end} is where its value must start. */
  record Field(int at, String name, int end) implements Token {
    @Override
    public String shown() {
      return name + ":";
    }
  }

  /** {@code NEAR/n} or {@code NEAR/nf}. */
  record NearSign(int at, int distance, boolean ordered) implements Token {
    @Override
    public String shown() {
      return "NEAR/" + distance + (ordered ? "f" : "");
    }
  }

  /** A sign without a value. */
  record Sign(int at, Kind kind) implements Token {
    @Override
    public String shown() {
      return kind.text;
    }
  }

  /** The signs without a value. */
  enum Kind {
    AND("AND"),
    OR("OR"),
    NOT("NOT"),
    MINUS("-"),
    OPEN("("),
    CLOSE(")"),
    END("");

    private final String text;

    Kind(String text) {
      this.text = text;
    }
  }
}
