package org.vigie.crawler.xml;

import java.io.IOException;
import java.io.Reader;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads an XML document piece by piece in one pass, in memory that does not grow with it. A DOCTYPE
 * is skipped, what it declares is never expanded, nothing outside the document is ever opened, and
 * no slip stops the reading: stray ampersands are text, ends without a beginning are handed on, and
 * a document that breaks off ends where it breaks off. For documents that are flat; used by one
 * thread.
 */
public final class XmlPieces {
  /** Longer tags lose what follows, longer texts as well. */
  private static final int LONGEST = 64 * 1024;

  private static final int END = -1;
  private static final String CDATA = "[CDATA[";

  private final Reader in;
  private final char[] buffer = new char[8 * 1024];
  private final StringBuilder held = new StringBuilder();
  private int line = 1;
  private int at;
  private int end;
  private int ahead;

  /**
   * Begins at the first character of a document.
   *
   * @param in the document; it is not closed
   * @throws IOException when it cannot be read
   */
  public XmlPieces(Reader in) throws IOException {
    this.in = in;
    this.ahead = following();
  }

  /**
   * Reads on.
   *
   * @return the next piece, or null at the end of the document
   * @throws IOException when it cannot be read
   */
  public @Nullable Piece next() throws IOException {
    while (ahead != END) {
      Piece piece = ahead == '<' ? markup() : text();
      if (piece != null) {
        return piece;
      }
    }
    return null;
  }

  private int take() throws IOException {
    int taken = ahead;
    if (taken == '\n') {
      line++;
    }
    ahead = following();
    return taken;
  }

  private int following() throws IOException {
    if (at == end) {
      at = 0;
      end = Math.max(0, in.read(buffer));
    }
    return at == end ? END : buffer[at++];
  }

  private void hold(int character) {
    if (held.length() < LONGEST) {
      held.append((char) character);
    }
  }

  private Piece text() throws IOException {
    held.setLength(0);
    while (ahead != END && ahead != '<') {
      hold(take());
    }
    return new Piece.Text(plain(held.toString()));
  }

  private static String plain(String text) {
    return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
  }

  private @Nullable Piece markup() throws IOException {
    int begun = line;
    take();
    return switch (ahead) {
      case '!' -> declaration();
      case '?' -> {
        skipPast("?>");
        yield null;
      }
      case '/' -> {
        take();
        yield new Piece.End(Piece.local(tag().strip()));
      }
      default ->
          Character.isLetter(ahead) || ahead == '_' ? TagText.start(tag(), begun) : strayBracket();
    };
  }

  private static Piece strayBracket() {
    return new Piece.Text("<");
  }

  private @Nullable Piece declaration() throws IOException {
    take();
    if (ahead == '-') {
      take();
      skipPast("-->");
      return null;
    }
    return ahead == '[' ? characterData() : doctype();
  }

  private @Nullable Piece characterData() throws IOException {
    for (int i = 0; i < CDATA.length(); i++) {
      if (ahead != CDATA.charAt(i)) {
        skipPast(">");
        return null;
      }
      take();
    }
    held.setLength(0);
    int brackets = 0;
    boolean closed = false;
    while (ahead != END && !closed) {
      int c = take();
      closed = c == '>' && brackets >= 2;
      brackets = c == ']' ? brackets + 1 : 0;
      if (!closed) {
        hold(c);
      }
    }
    int kept = closed && held.length() < LONGEST ? held.length() - 2 : held.length();
    return new Piece.Text(held.substring(0, kept));
  }

  /** Skips a DOCTYPE with all that it declares. */
  private @Nullable Piece doctype() throws IOException {
    int depth = 0;
    int quote = 0;
    while (ahead != END) {
      int c = take();
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '<') {
        depth++;
        depth -= skippedComment() ? 1 : 0;
      } else if (c == '>' && depth-- == 0) {
        break;
      }
    }
    return null;
  }

  /** An apostrophe in a comment opens no quotation. */
  private boolean skippedComment() throws IOException {
    if (ahead != '!') {
      return false;
    }
    take();
    if (ahead != '-') {
      return false;
    }
    skipPast("-->");
    return true;
  }

  /** Reads up to the end of a tag; within quotes an angle is part of the value. */
  private String tag() throws IOException {
    held.setLength(0);
    int quote = 0;
    int last = 0;
    while (ahead != END) {
      int c = take();
      boolean inValue = quote != 0 && held.length() < LONGEST;
      if (c == '>' && !inValue) {
        break;
      }
      if (inValue) {
        quote = c == quote ? 0 : quote;
      } else if (last == '=' && (c == '"' || c == '\'')) {
        quote = c;
      }
      last = Character.isWhitespace(c) ? last : c;
      hold(c);
    }
    return held.toString();
  }

  private void skipPast(String mark) throws IOException {
    int matched = 0;
    while (ahead != END && matched < mark.length()) {
      int c = take();
      if (c == mark.charAt(matched)) {
        matched++;
      } else {
        // A run of dashes may end a comment with its last two.
        boolean run = matched > 0 && c == mark.charAt(matched - 1) && mark.charAt(0) == c;
        matched = run ? matched : c == mark.charAt(0) ? 1 : 0;
      }
    }
  }
}
