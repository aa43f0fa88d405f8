package org.vigie.nlp.target;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.domain.post.Language;
import org.vigie.nlp.Resources;
import org.vigie.nlp.target.Figure.Unit;
import org.vigie.nlp.text.PostToken;
import org.vigie.nlp.text.PostToken.Kind;

/** Reads numbers with their units, in figures and words; which are known lies in figures.txt. */
final class FigureReader {
  private static final Pattern NUMBER =
      Pattern.compile(
          "(\\d{1,9}(?:[.,]\\d{3}){0,3}(?:[.,]\\d{1,9})?)(?:/(\\d+))?(\\p{L}*)",
          Pattern.UNICODE_CASE);
  private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)[.,](?=\\d{3}(?!\\d))");

  /** What marks are out of. */
  private static final Set<String> BEST = Set.of("5", "10", "20", "100");

  /** Before hours of the day. */
  private static final Set<String> CLOCK = Set.of("à", "at");

  private static final Set<String> AT = Set.of("chez", "at", "with", "on", "avec");
  private static final double FIRST_YEAR = 1900;
  private static final double LAST_YEAR = 2100;

  private final Map<String, Figure> units = new HashMap<>();
  private final Map<String, Double> numbers = new HashMap<>();
  private final Map<String, Unit> contexts = new HashMap<>();
  private final Set<String> before = new HashSet<>();
  private final Set<String> after = new HashSet<>();
  private final Set<String> anywhere = new HashSet<>();

  FigureReader() {
    for (String line : Resources.text(FigureReader.class, "figures.txt").split("\n")) {
      if (!line.isBlank() && !line.startsWith("#")) {
        List<String> cells = List.of(line.strip().split(" +"));
        take(cells.get(0), cells.get(1), cells.subList(2, cells.size()));
      }
    }
  }

  private void take(String kind, String value, List<String> words) {
    switch (kind) {
      case "number" -> words.forEach(word -> numbers.put(word, Double.valueOf(value)));
      case "never" ->
          (switch (value) {
                case "before" -> before;
                case "after" -> after;
                default -> anywhere;
              })
              .addAll(words);
      case "context" ->
          words.forEach(word -> contexts.put(word, Unit.valueOf(value.toUpperCase(Locale.ROOT))));
      default -> {
        Unit unit = Unit.valueOf(kind.toUpperCase(Locale.ROOT));
        words.forEach(word -> units.put(word, Figure.of(unit, Double.parseDouble(value))));
      }
    }
  }

  /** Whether the text speaks of what numbers do not judge, such as rebates. */
  boolean isBarred(List<PostToken> tokens) {
    return tokens.stream().anyMatch(token -> anywhere.contains(token.form()));
  }

  /** Says what numbers without a unit count in a text, as its first such word tells. */
  Optional<Unit> context(List<PostToken> tokens) {
    return tokens.stream()
        .map(token -> Optional.ofNullable(contexts.get(token.form())))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /**
   * Reads a side.
   *
   * @return the first figure of each unit
   */
  Map<Unit, Figure> read(TargetView view, Side side, String text, Language language) {
    Map<Unit, Figure> found = new EnumMap<>(Unit.class);
    for (int i = side.from(); i < side.to(); i++) {
      if (!view.isTarget(i) && !isBarred(view.tokens(), i, side)) {
        boolean placed = isPlaced(view, i);
        figure(view.tokens(), i, side, text, language)
            .map(
                figure -> figure.unit() == Unit.BARE ? Figure.bare(figure.value(), placed) : figure)
            .ifPresent(figure -> found.putIfAbsent(figure.unit(), figure));
      }
    }
    return found;
  }

  /** Whether a number is the first word after a name or a colon, or the last before "chez A". */
  private static boolean isPlaced(TargetView view, int at) {
    if (at > 0 && view.tokens().get(at - 1).form().equals(":")) {
      return true;
    }
    boolean before = at + 2 < view.tokens().size() && AT.contains(view.tokens().get(at + 1).form());
    return (at > 0 && isName(view, at - 1)) || (before && isName(view, at + 2));
  }

  private static boolean isName(TargetView view, int at) {
    return view.isTarget(at) || Rivals.isRival(view, at);
  }

  private boolean isBarred(List<PostToken> tokens, int at, Side side) {
    if (at > side.from() && before.contains(tokens.get(at - 1).form())) {
      return true;
    }
    for (int i = at + 1; i < Math.min(at + 3, side.to()); i++) {
      if (after.contains(tokens.get(i).form())) {
        return true;
      }
    }
    return false;
  }

  private Optional<Figure> figure(
      List<PostToken> tokens, int at, Side side, String text, Language language) {
    PostToken token = tokens.get(at);
    if (token.kind() == Kind.WORD) {
      Double value = numbers.get(token.form());
      return value == null
          ? Optional.empty()
          : Optional.of(measured(tokens, at, side, value, language));
    }
    Matcher parts =
        NUMBER.matcher(
            text.substring(token.range().start(), token.range().end()).toLowerCase(Locale.ROOT));
    if (token.kind() != Kind.NUMBER || !parts.matches()) {
      return Optional.empty();
    }
    double value =
        Double.parseDouble(THOUSANDS.matcher(parts.group(1)).replaceAll("").replace(',', '.'));
    if (parts.group(2) != null) {
      return mark(value, parts.group(2));
    }
    if (!parts.group(3).isEmpty()) {
      return Optional.ofNullable(units.get(perSecond(tokens, at, parts.group(3))))
          .map(unit -> unit.times(value));
    }
    Figure figure = measured(tokens, at, side, value, language);
    boolean year = figure.unit() == Unit.BARE && value >= FIRST_YEAR && value <= LAST_YEAR;
    return year ? Optional.empty() : Optional.of(figure);
  }

  /** Reads "9/10"; other fractions are dates or hours. */
  private static Optional<Figure> mark(double value, String best) {
    return BEST.contains(best) && value <= Double.parseDouble(best)
        ? Optional.of(Figure.of(Unit.MARKS, 1 / Double.parseDouble(best)).times(value))
        : Optional.empty();
  }

  /** Reads the unit before the number ("$12"), after it, or after one more word. */
  private Figure measured(
      List<PostToken> tokens, int at, Side side, double value, Language language) {
    if (at > 0 && tokens.get(at - 1).kind() == Kind.MARK) {
      Figure unit = units.get(tokens.get(at - 1).form());
      if (unit != null) {
        return unit.times(value);
      }
    }
    for (int i = at + 1; i < Math.min(at + 3, side.to()); i++) {
      Figure unit = units.get(perSecond(tokens, i, tokens.get(i).form()));
      boolean hour = at > 0 && CLOCK.contains(tokens.get(at - 1).form());
      if (unit != null && unit.unit() == Unit.TIME && hour) {
        return Figure.bare(value, false);
      }
      if (unit != null && !isPreposition(tokens, i, language)) {
        return unit.times(value);
      }
    }
    return Figure.bare(value, false);
  }

  /** "To" is a terabyte only in French, right after a number. */
  private static boolean isPreposition(List<PostToken> tokens, int at, Language language) {
    boolean unit = language.equals(Language.FRENCH) && tokens.get(at - 1).kind() == Kind.NUMBER;
    return tokens.get(at).form().equals("to") && !unit;
  }

  private static String perSecond(List<PostToken> tokens, int at, String form) {
    boolean slash = at + 2 < tokens.size() && tokens.get(at + 1).form().equals("/");
    return slash && tokens.get(at + 2).form().equals("s") ? form + "/s" : form;
  }
}
