package org.vigie.domain.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.domain.query.PatternNode.Choice;
import org.vigie.domain.query.PatternNode.One;
import org.vigie.domain.query.PatternNode.Repeat;
import org.vigie.domain.query.PatternNode.Sequence;
import org.vigie.domain.query.Symbols.Range;

/**
 * Reads a regular expression for one word: characters, {@code .}, {@code [a-f]}, {@code [^a]},
 * {@code \d}, {@code ( | )} and the quantifiers {@code * + ? {n} {n,} {n,m}}.
 */
final class RegexReader {
  private static final Pattern BRACES = Pattern.compile("\\{([0-9]{1,2})(,([0-9]{1,2})?)?}");
  private static final int MOST_REPEATS = 50;
  private static final int MAX_DEPTH = 10;
  private static final Range DIGITS = new Range('0', '9');

  private final String text;
  private int at;
  private int depth;

  private RegexReader(String text) {
    this.text = text;
  }

  static PatternNode read(String text) {
    RegexReader reader = new RegexReader(text);
    PatternNode node = reader.choice();
    if (reader.at < text.length()) {
      throw reader.fault("query.regex-syntax");
    }
    return node;
  }

  private PatternNode choice() {
    List<PatternNode> parts = new ArrayList<>(List.of(sequence()));
    while (take('|')) {
      parts.add(sequence());
    }
    return parts.size() == 1 ? parts.getFirst() : new Choice(parts);
  }

  private PatternNode sequence() {
    List<PatternNode> parts = new ArrayList<>();
    do {
      parts.add(repeated(atom()));
    } while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')');
    return parts.size() == 1 ? parts.getFirst() : new Sequence(parts);
  }

  private PatternNode repeated(PatternNode part) {
    if (take('*')) {
      return new Repeat(part, 0, PatternNode.UNBOUNDED);
    }
    if (take('+')) {
      return new Repeat(part, 1, PatternNode.UNBOUNDED);
    }
    if (take('?')) {
      return new Repeat(part, 0, 1);
    }
    return at < text.length() && text.charAt(at) == '{' ? counted(part) : part;
  }

  private PatternNode counted(PatternNode part) {
    Matcher braces = BRACES.matcher(text).region(at, text.length());
    if (!braces.lookingAt()) {
      throw fault("query.regex-repeat");
    }
    int least = Integer.parseInt(braces.group(1));
    int most = least;
    if (braces.group(2) != null) {
      most = braces.group(3) == null ? PatternNode.UNBOUNDED : Integer.parseInt(braces.group(3));
    }
    if (most == 0 || Math.max(least, most) > MOST_REPEATS || (most > 0 && most < least)) {
      throw fault("query.regex-repeat");
    }
    at = braces.end();
    return new Repeat(part, least, most);
  }

  private PatternNode atom() {
    if (take('(')) {
      if (++depth > MAX_DEPTH) {
        throw fault("query.pattern-costly");
      }
      PatternNode inside = choice();
      if (!take(')')) {
        throw fault("query.regex-syntax");
      }
      depth--;
      return inside;
    }
    if (take('[')) {
      return new One(symbols());
    }
    if (take('.')) {
      return new One(Symbols.ANY);
    }
    return new One(new Symbols(List.of(character()), false));
  }

  private Symbols symbols() {
    boolean negated = take('^');
    List<Range> ranges = new ArrayList<>();
    do {
      ranges.add(range());
    } while (!take(']'));
    return new Symbols(ranges, negated);
  }

  private Range range() {
    int start = at;
    Range first = character();
    if (!take('-')) {
      return first;
    }
    Range last = character();
    boolean single = first.from() == first.to() && last.from() == last.to();
    if (!single || kind(first.from()) != kind(last.from()) || first.from() > last.from()) {
      at = start;
      throw fault("query.regex-range");
    }
    return new Range(first.from(), last.from());
  }

  /** Ranges are of ASCII letters of one case or of digits: folding keeps them whole. */
  private static int kind(int c) {
    if (c >= '0' && c <= '9') {
      return 1;
    }
    if (c >= 'a' && c <= 'z') {
      return 2;
    }
    return c >= 'A' && c <= 'Z' ? 3 : -c;
  }

  private Range character() {
    if (take('\\')) {
      if (take('d')) {
        return DIGITS;
      }
      boolean sign = at < text.length() && "._'’".indexOf(text.charAt(at)) >= 0;
      if (!sign) {
        throw fault("query.regex-syntax");
      }
    } else if (at < text.length() && text.charAt(at) == '.') {
      // Inside a class a dot is itself.
      at++;
      return new Range('.', '.');
    }
    int c = at < text.length() ? text.codePointAt(at) : -1;
    if (c < 0 || c == '*' || c == '?' || !Characters.isWordCharacter(c)) {
      throw fault("query.regex-syntax");
    }
    at += Character.charCount(c);
    return new Range(c, c);
  }

  private boolean take(char c) {
    boolean there = at < text.length() && text.charAt(at) == c;
    at += there ? 1 : 0;
    return there;
  }

  private PatternFault fault(String key) {
    String found = at < text.length() ? Character.toString(text.codePointAt(at)) : "/";
    return new PatternFault(key, at, found);
  }
}
