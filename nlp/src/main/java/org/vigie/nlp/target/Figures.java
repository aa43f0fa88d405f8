package org.vigie.nlp.target;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigie.domain.post.Language;
import org.vigie.nlp.target.Figure.Unit;

/** Compares what two names cost, take and give: "A 3 €, B 12 €". */
final class Figures {
  private final FigureReader reader = new FigureReader();

  /**
   * Compares the target's figures with its rivals'.
   *
   * @param sides the parts of the text
   * @param text what the view's tokens were cut from
   * @param language the language of the text
   * @return 1 when the target's are better than every rival's, -1 when they are worse than every
   *     one's, else 0
   */
  int sign(TargetView view, List<Side> sides, String text, Language language) {
    if (reader.isBarred(view.tokens())) {
      return 0;
    }
    Map<Integer, Map<Unit, Figure>> figures = new HashMap<>();
    for (Side side : sides) {
      Map<Unit, Figure> into =
          figures.computeIfAbsent(side.owner(), _ -> new EnumMap<>(Unit.class));
      reader.read(view, side, text, language).forEach(into::putIfAbsent);
    }
    Map<Unit, Figure> own = figures.getOrDefault(0, Map.of());
    Unit context = reader.context(view.tokens()).orElse(Unit.BARE);
    Set<Integer> signs = new HashSet<>();
    figures.forEach((owner, other) -> {
      if (owner != 0) {
        signs.add(compared(own, other, context));
      }
    });
    return signs.size() == 1 ? signs.iterator().next() : 0;
  }

  /** Compares by the most telling unit; a number on its own counts what the other's counts. */
  private static int compared(Map<Unit, Figure> own, Map<Unit, Figure> other, Unit context) {
    for (Unit unit : Unit.values()) {
      Figure mine = own.containsKey(unit) ? own.get(unit) : own.get(Unit.BARE);
      Figure theirs = other.containsKey(unit) ? other.get(unit) : other.get(Unit.BARE);
      if (unit != Unit.BARE && mine != null && theirs != null) {
        int sign = compared(unit, mine, theirs, context);
        if (sign != 0) {
          return sign;
        }
      }
    }
    return 0;
  }

  private static int compared(Unit unit, Figure mine, Figure theirs, Unit context) {
    if (mine.unit() == unit) {
      double other = theirs.unit() == unit ? theirs.value() : theirs.value() * mine.factor();
      return mine.comparedWith(other);
    }
    if (theirs.unit() == unit) {
      return theirs.times(mine.value()).comparedWith(theirs.value());
    }
    boolean counted = unit == context && mine.placed() && theirs.placed();
    return counted ? Figure.of(unit, 1).times(mine.value()).comparedWith(theirs.value()) : 0;
  }
}
