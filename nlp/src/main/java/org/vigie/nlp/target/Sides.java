package org.vigie.nlp.target;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.vigie.nlp.text.CharRange;
import org.vigie.nlp.text.PostToken;
import org.vigie.nlp.text.PostToken.Kind;

/**
 * Parts a text among those whom it names: "A answers in a day, B in a week" has a side of A and one
 * of B. What precedes the first name is the first one's, what follows the last name the last one's.
 */
final class Sides {
  private static final Set<String> LINKS = Set.of("and", "et", "&", "puis", "then");

  /** Words that say nothing of a name, calls among them. */
  private static final Set<String> EMPTY =
      Set.of(
          ("and et or ou the le la l' les du de d' des chez avec with "
                  + "at on hi hello hey dear come please help so bonjour bonsoir salut coucou dites dis "
                  + "alors allez franchement encore again now cher chère client customer")
              .split(" "));

  /** Words that open the other side: "200 Go là où B en donne 100", "great compared to B". */
  private static final Set<String> OPENERS =
      Set.of(
          "où",
          "where",
          "when",
          "quand",
          "pendant",
          "meanwhile",
          "versus",
          "vs",
          "compared",
          "comparé",
          "comparée",
          "contre",
          "against",
          "rapport");

  private static final int NONE = 0;
  private static final int LINK = 1;
  private static final int COMMA = 2;
  private static final int MARK = 3;
  private static final int JOINT = 4;
  private static final int QUESTION = 5;
  private static final int SENTENCE = 6;

  private final TargetView view;
  private final int[] owners;

  private Sides(TargetView view, int[] owners) {
    this.view = view;
    this.owners = owners;
  }

  /**
   * Parts a text.
   *
   * @param rivals where others than the target are named, in order
   * @param text what the view's tokens were cut from
   * @return the sides in order; empty when two names share one thought or one of them says nothing
   */
  static List<Side> of(TargetView view, List<CharRange> rivals, String text) {
    Sides parted = new Sides(view, owners(view, rivals, text));
    List<Side> sides = parted.cut();
    return sides.size() < 2 || !sides.stream().allMatch(parted::speaks) ? List.of() : sides;
  }

  /** Numbers the tokens by whom they name: 0 for the target, -1 for nobody. */
  private static int[] owners(TargetView view, List<CharRange> rivals, String text) {
    int[] owners = new int[view.tokens().size()];
    Map<String, Integer> numbers = new HashMap<>();
    int at = 0;
    for (int i = 0; i < owners.length; i++) {
      CharRange range = view.tokens().get(i).range();
      while (at < rivals.size() && rivals.get(at).end() <= range.start()) {
        at++;
      }
      owners[i] = view.isTarget(i) ? 0 : -1;
      if (at < rivals.size() && rivals.get(at).start() <= range.start()) {
        String name = text.substring(rivals.get(at).start(), rivals.get(at).end());
        owners[i] = numbers.computeIfAbsent(name.toLowerCase(Locale.ROOT), _ -> numbers.size() + 1);
      }
    }
    return owners;
  }

  private List<Side> cut() {
    List<Side> sides = new ArrayList<>();
    int from = 0;
    int last = -1;
    for (int i = 0; i < owners.length; i++) {
      if (owners[i] < 0) {
        continue;
      }
      if (last >= 0 && owners[i] != owners[last]) {
        int border = border(last, i);
        if (border < 0) {
          return List.of();
        }
        sides.add(new Side(owners[last], from, border));
        from = border;
      }
      last = i;
    }
    if (last >= 0) {
      sides.add(new Side(owners[last], from, owners.length));
    }
    return sides;
  }

  /** The strongest border between two names, the later of two equal ones; -1 without any. */
  private int border(int before, int after) {
    int best = -1;
    int strongest = NONE;
    for (int i = before + 1; i < after; i++) {
      int strength = strength(i);
      if (strength != NONE && strength >= strongest) {
        strongest = strength;
        best = strength == JOINT || strength == LINK ? i : i + 1;
      }
    }
    return best;
  }

  private int strength(int at) {
    PostToken token = view.tokens().get(at);
    if (view.isJoint(at) || OPENERS.contains(token.form())) {
      return JOINT;
    }
    return switch (token.kind()) {
      case EMOJI, EMOTICON -> MARK;
      case WORD -> LINKS.contains(token.form()) ? LINK : NONE;
      case MARK -> mark(token.form().charAt(0), at);
      case NUMBER, NAME, HASHTAG, LINK -> NONE;
    };
  }

  private int mark(char mark, int at) {
    return switch (mark) {
      case '?' -> QUESTION;
      case '.', '!', '…', '|' -> SENTENCE;
      case ';', '(', ')', '—', '–' -> MARK;
      case ':' -> at > 0 && owners[at - 1] >= 0 ? NONE : MARK;
      case ',' -> COMMA;
      case '&' -> LINK;
      default -> NONE;
    };
  }

  /** Whether a side says anything beside its name. */
  private boolean speaks(Side side) {
    for (int i = side.from(); i < side.to(); i++) {
      PostToken token = view.tokens().get(i);
      if (owners[i] < 0 && token.kind() != Kind.MARK && !EMPTY.contains(token.form())) {
        return true;
      }
    }
    return false;
  }
}
