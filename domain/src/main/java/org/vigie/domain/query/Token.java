package org.vigie.domain.query;

/** One word or sign of a query, with its place. */
sealed interface Token {

  /** The first UTF-16 code unit of the token in the query, from 0. */
  int at();

  /** The code unit after the last. */
  int end();

  /** The token as a person wrote it, or nearly so; empty at the end. */
  String shown();

  /**
   * A word; a pattern when it holds an unescaped {@code *} or {@code ?}; {@code edits} is 0 unless
   * it is written with {@code ~1} or {@code ~2}.
   */
  record Word(int at, int end, String text, boolean pattern, int edits) implements Token {
    @Override
    public String shown() {
      return text;
    }
  }

  /** Quoted words. */
  record Quoted(int at, int end, String text, int slop) implements Token {
    @Override
    public String shown() {
      return "\"" + text + "\"";
    }
  }

  /** A regular expression; {@code pattern} is what stands between the slashes. */
  record Slashed(int at, int end, String pattern) implements Token {
    @Override
    public String shown() {
      return "/" + pattern + "/";
    }
  }

  /** {@code name:}; {@code end} is where its value must start. */
  record Field(int at, String name, int end) implements Token {
    @Override
    public String shown() {
      return name + ":";
    }
  }

  /** {@code name>value} and the like. */
  record Compared(int at, int end, RangeField field, Sign sign, int valueAt, String value)
      implements Token {
    @Override
    public String shown() {
      return value;
    }

    /** How the value is compared. */
    enum Sign {
      ABOVE,
      FROM,
      BELOW,
      UP_TO;

      static Sign of(String written) {
        return switch (written) {
          case ">" -> ABOVE;
          case ">=" -> FROM;
          case "<" -> BELOW;
          default -> UP_TO;
        };
      }
    }
  }

  /** {@code NEAR/n} or {@code NEAR/nf}. */
  record NearSign(int at, int end, int distance, boolean ordered) implements Token {
    @Override
    public String shown() {
      return "NEAR/" + distance + (ordered ? "f" : "");
    }
  }

  /** A sign without a value. */
  record Sign(int at, Kind kind) implements Token {
    @Override
    public int end() {
      return at + kind.text.length();
    }

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
