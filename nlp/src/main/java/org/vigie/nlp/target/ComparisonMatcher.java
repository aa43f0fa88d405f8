package org.vigie.nlp.target;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.vigie.nlp.text.PostToken.Kind;

/** Lays one pattern after another over the words of a text. */
final class ComparisonMatcher {
  static final Set<String> NEGATIONS =
      Set.of("pas", "not", "n't", "no", "n'", "ne", "never", "jamais", "nothing", "rien", "don't");

  private static final Set<String> LINKS = Set.of("and", "et", "or", "ou", "but", "mais");

  /** French negates after the verb. */
  private static final Set<String> NEGATED_AFTER = Set.of("pas", "jamais");

  private final TargetView view;
  private final String[] forms;
  private final ToIntFunction<String> quality;

  /**
   * Takes a text.
   *
   * @param forms the words without accents
   * @param quality the sign of a word, 0 when it neither praises nor blames
   */
  ComparisonMatcher(TargetView view, String[] forms, ToIntFunction<String> quality) {
    this.view = view;
    this.forms = forms;
    this.quality = quality;
  }

  /**
   * Where a pattern lies.
   *
   * @param from its first word
   * @param to the word after its last
   * @param gap the first word of its gap; -1 without a gap
   * @param gapEnd the word after the gap's last
   * @param sign -1 when its signs are to be turned
   */
  record Place(int from, int to, int gap, int gapEnd, int sign) {}

  Optional<Place> at(Comparison comparison, int from) {
    Optional<Place> place = match(comparison.words(), 0, from, new Place(from, from, -1, -1, 1));
    return place.map(found -> comparison.negates() || !isNegated(from) ? found : turned(found));
  }

  private Optional<Place> match(List<Set<String>> words, int word, int at, Place place) {
    if (word == words.size()) {
      return Optional.of(new Place(place.from, at, place.gap, place.gapEnd, place.sign));
    }
    Set<String> wanted = words.get(word);
    if (wanted.contains(Comparison.GAP)) {
      return gap(words, word, at, place);
    }
    if (at >= forms.length || view.isTarget(at)) {
      return Optional.empty();
    }
    if (wanted.contains(Comparison.QUALITY)) {
      int sign = quality(at);
      return sign == 0
          ? Optional.empty()
          : match(
              words,
              word + 1,
              at + 1,
              new Place(place.from, at, place.gap, place.gapEnd, place.sign * sign));
    }
    return isWanted(wanted, at) ? match(words, word + 1, at + 1, place) : Optional.empty();
  }

  private Optional<Place> gap(List<Set<String>> words, int word, int at, Place place) {
    for (int end = at + 1; end <= at + Comparison.WIDEST && end <= forms.length; end++) {
      if (isStop(end - 1) || isNext(words, word, end - 1)) {
        return Optional.empty();
      }
      Place gapped = new Place(place.from, at, place.gap < 0 ? at : place.gap, end, place.sign);
      Optional<Place> found = match(words, word + 1, end, gapped);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Whether a word in a gap is the one that ends it. */
  private boolean isNext(List<Set<String>> words, int gap, int at) {
    return gap + 1 < words.size() && isWanted(words.get(gap + 1), at);
  }

  private boolean isWanted(Set<String> wanted, int at) {
    return wanted.contains(forms[at])
        || (forms[at].endsWith("n't") && wanted.contains("n't"))
        || (wanted.contains("que") && forms[at].equals("qu'"));
  }

  /** Reads the quality of a word that names nobody; what no list knows is taken for praise. */
  private int quality(int at) {
    if (view.tokens().get(at).kind() != Kind.WORD || Names.isCapitalInside(view.tokens(), at)) {
      return 0;
    }
    return quality.applyAsInt(view.tokens().get(at).form());
  }

  private boolean isNegated(int from) {
    if (from + 1 < forms.length && NEGATED_AFTER.contains(forms[from + 1])) {
      return true;
    }
    for (int i = Math.max(0, from - 3); i < from; i++) {
      if (isStop(i)) {
        continue;
      }
      boolean negation = NEGATIONS.contains(forms[i]) || forms[i].endsWith("n't");
      if (negation && !view.isTarget(i)) {
        return noStopBetween(i, from);
      }
    }
    return false;
  }

  private boolean noStopBetween(int from, int to) {
    for (int i = from; i < to; i++) {
      if (isStop(i) || LINKS.contains(forms[i])) {
        return false;
      }
    }
    return true;
  }

  private boolean isStop(int at) {
    return view.isStop(at);
  }

  private static Place turned(Place place) {
    return new Place(place.from, place.to, place.gap, place.gapEnd, -place.sign);
  }
}
