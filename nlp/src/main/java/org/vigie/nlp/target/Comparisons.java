package org.vigie.nlp.target;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigie.nlp.sentiment.Lexicon;
import org.vigie.nlp.sentiment.Negation;
import org.vigie.nlp.text.PostToken;
import org.vigie.nlp.text.PostToken.Kind;

/**
 * Reads who wins a comparison: "A is better than B", "plus lent que", "quitte A pour B", "switched
 * from A to B", "prefer B to A".
 */
final class Comparisons {
  private static final Set<String> LEAVING =
      Set.of(
          "quitte",
          "quitter",
          "quitté",
          "quittons",
          "quittez",
          "quittent",
          "quittant",
          "lâche",
          "leave",
          "leaves",
          "leaving",
          "left",
          "ditch",
          "ditched",
          "dump",
          "dumped",
          "drop",
          "dropped");
  private static final Set<String> MOVING =
      Set.of(
          "switch",
          "switched",
          "switching",
          "move",
          "moved",
          "moving",
          "migrate",
          "migrated",
          "migrating",
          "passe",
          "passé",
          "passer",
          "passons",
          "migre",
          "migré",
          "migrer",
          "bascule",
          "basculé",
          "basculer");
  private static final Set<String> PREFERRING =
      Set.of(
          "prefer",
          "prefers",
          "preferred",
          "préfère",
          "préférons",
          "préféré",
          "préférer",
          "recommend",
          "recommande",
          "conseille");
  private static final Set<String> FROM = Set.of("from", "de", "d'");
  private static final Set<String> TOWARDS = Set.of("to", "à", "vers", "chez", "pour", "for");
  private static final Set<String> INSTEAD = Set.of("instead", "plutôt", "lieu", "rather");
  private static final Set<String> RIVAL = Set.of("to", "over", "à", "than", "que", "qu'");
  private static final Set<String> THAN = Set.of("than", "que", "qu'");
  private static final Map<String, Integer> COMPARATIVES =
      Map.ofEntries(
          Map.entry("better", 1),
          Map.entry("faster", 1),
          Map.entry("cheaper", 1),
          Map.entry("nicer", 1),
          Map.entry("easier", 1),
          Map.entry("safer", 1),
          Map.entry("stronger", 1),
          Map.entry("greener", 1),
          Map.entry("mieux", 1),
          Map.entry("meilleur", 1),
          Map.entry("meilleure", 1),
          Map.entry("meilleurs", 1),
          Map.entry("meilleures", 1),
          Map.entry("worse", -1),
          Map.entry("slower", -1),
          Map.entry("dearer", -1),
          Map.entry("pricier", -1),
          Map.entry("harder", -1),
          Map.entry("weaker", -1),
          Map.entry("pire", -1),
          Map.entry("pires", -1));
  private static final Set<String> MORE = Set.of("more", "plus");
  private static final Set<String> LESS = Set.of("less", "moins");
  static final Set<String> BAD =
      Set.of(
          "expensive",
          "cher",
          "chère",
          "chers",
          "chères",
          "lent",
          "lente",
          "lents",
          "lentes",
          "slow",
          "coûteux",
          "coûteuse",
          "compliqué",
          "compliquée",
          "complicated",
          "buggy",
          "instable",
          "unstable",
          "unreliable");
  private static final int FAR = 8;

  private final Lexicon lexicon;

  Comparisons(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * Judges the target by the comparisons of its text.
   *
   * @return above 0 when the target wins, below 0 when it loses, 0 when nothing is compared
   */
  int verdict(TargetView view) {
    int sum = 0;
    for (int i = 0; i < view.tokens().size(); i++) {
      if (view.tokens().get(i).kind() == Kind.WORD) {
        sum += verdictAt(view, i);
      }
    }
    return Integer.signum(sum);
  }

  private int verdictAt(TargetView view, int at) {
    String form = view.tokens().get(at).form();
    if (LEAVING.contains(form)) {
      return halves(view, at, find(view, at, TOWARDS), -1);
    }
    if (PREFERRING.contains(form)) {
      return halves(view, at, find(view, at, RIVAL), 1);
    }
    if (INSTEAD.contains(form)) {
      return hits(view, at + 1, Math.min(at + 4, view.tokens().size())) ? -1 : 0;
    }
    return MOVING.contains(form) ? moved(view, at) : compared(view, at, form);
  }

  /** Judges "switch from A to B"; "switch to B" counts as well. */
  private static int moved(TargetView view, int at) {
    int from = find(view, at, FROM);
    int to = find(view, at, TOWARDS);
    if (to < 0) {
      return from >= 0 && hits(view, from, end(view, from)) ? -1 : 0;
    }
    if (hits(view, to, end(view, to))) {
      return from > to && hits(view, from, end(view, from)) ? -1 : 1;
    }
    return from >= 0 && from < to && hits(view, from, to) ? -1 : 0;
  }

  private int compared(TargetView view, int at, String form) {
    if (!COMPARATIVES.containsKey(form) && !MORE.contains(form) && !LESS.contains(form)) {
      return 0;
    }
    int than = find(view, at, THAN);
    int value = than < 0 ? 0 : value(view, at, form, than);
    if (value == 0) {
      return 0;
    }
    if (hits(view, than, end(view, than))) {
      return -value;
    }
    return hits(view, Math.max(0, at - FAR), at) ? value : 0;
  }

  private int value(TargetView view, int at, String form, int than) {
    Integer value = COMPARATIVES.get(form);
    if (value != null) {
      return isNegated(view, at) ? -value : value;
    }
    boolean more = MORE.contains(form);
    if ((!more && !LESS.contains(form)) || at + 1 >= than) {
      return 0;
    }
    int quality = quality(view.tokens().get(at + 1).form());
    return more ? quality : -quality;
  }

  private static boolean isNegated(TargetView view, int at) {
    return at > 0 && Negation.isNegation(view.tokens().get(at - 1).form());
  }

  /** Returns the sign of an adjective; what no list knows is taken for praise. */
  private int quality(String form) {
    if (BAD.contains(form)) {
      return -1;
    }
    return lexicon.polarity(form) < 0 ? -1 : 1;
  }

  private static int halves(TargetView view, int at, int cut, int first) {
    if (cut < 0) {
      return hits(view, at, end(view, at)) ? first : 0;
    }
    if (hits(view, at, cut)) {
      return first;
    }
    return hits(view, cut, end(view, cut)) ? -first : 0;
  }

  private static int find(TargetView view, int at, Set<String> words) {
    int end = end(view, at);
    for (int i = at + 1; i < end; i++) {
      if (words.contains(view.tokens().get(i).form())) {
        return i;
      }
    }
    return -1;
  }

  /** Returns where a search that starts at a place stops: at a mark or after a few words. */
  private static int end(TargetView view, int at) {
    List<PostToken> tokens = view.tokens();
    int end = at + 1;
    while (end < tokens.size() && end <= at + FAR && tokens.get(end).kind() != Kind.MARK) {
      end++;
    }
    return end;
  }

  private static boolean hits(TargetView view, int from, int to) {
    for (int i = from; i < to; i++) {
      if (view.isTarget(i)) {
        return true;
      }
    }
    return false;
  }
}
