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
        words.forEach(word -> units.put(word, new Figure(unit, Double.parseDouble(value))));
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
  Map<Unit, Double> read(TargetView view, Side side, String text) {
    Map<Unit, Double> found = new EnumMap<>(Unit.class);
    for (int i = side.from(); i < side.to(); i++) {
      if (!view.isTarget(i) && !isBarred(view.tokens(), i, side)) {
        figure(view.tokens(), i, side, text)
            .ifPresent(figure -> found.putIfAbsent(figure.unit(), figure.value()));
      }
    }
    return found;
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

  private Optional<Figure> figure(List<PostToken> tokens, int at, Side side, String text) {
    PostToken token = tokens.get(at);
    if (token.kind() == Kind.WORD) {
      Double value = numbers.get(token.form());
      return value == null ? Optional.empty() : Optional.of(measured(tokens, at, side, value));
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
      return Optional.of(new Figure(Unit.MARKS, value / Double.parseDouble(parts.group(2))));
    }
    if (!parts.group(3).isEmpty()) {
      return Optional.ofNullable(units.get(perSecond(tokens, at, parts.group(3))))
          .map(unit -> new Figure(unit.unit(), value * unit.value()));
    }
    Figure figure = measured(tokens, at, side, value);
    boolean year = figure.unit() == Unit.BARE && value >= FIRST_YEAR && value <= LAST_YEAR;
    return year ? Optional.empty() : Optional.of(figure);
  }

  /** Reads the unit before the number ("$12"), after it, or after one more word. */
  private Figure measured(List<PostToken> tokens, int at, Side side, double value) {
    if (at > 0 && tokens.get(at - 1).kind() == Kind.MARK) {
      Figure unit = units.get(tokens.get(at - 1).form());
      if (unit != null) {
        return new Figure(unit.unit(), value * unit.value());
      }
    }
    for (int i = at + 1; i < Math.min(at + 3, side.to()); i++) {
      Figure unit = units.get(perSecond(tokens, i, tokens.get(i).form()));
      if (unit != null) {
        return new Figure(unit.unit(), value * unit.value());
      }
    }
    return new Figure(Unit.BARE, value);
  }

  private static String perSecond(List<PostToken> tokens, int at, String form) {
    boolean slash = at + 2 < tokens.size() && tokens.get(at + 1).form().equals("/");
    return slash && tokens.get(at + 2).form().equals("s") ? form + "/s" : form;
  }
}
