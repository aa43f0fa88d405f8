package org.vigie.nlp.target;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.vigie.nlp.WordLists;
import org.vigie.nlp.text.CharRange;
import org.vigie.nlp.text.PostToken;
import org.vigie.nlp.text.PostToken.Emphasis;
import org.vigie.nlp.text.PostToken.Kind;

/** Finds whom else than the target a text names. */
final class Rivals {
  private static final Set<String> UNRIVALLED = WordLists.words(Rivals.class, "unrivalled.txt");

  private static final Set<String> OWNERS = Set.of("ma", "mon", "mes", "my");
  private static final Set<String> ARTICLES = Set.of("la", "the");
  private static final Set<String> PLACING = Set.of("à", "in", "from", "near", "since", "depuis");

  /** How words start after which "à" or "from" leads to somebody. */
  private static final Set<String> COMPARING =
      Set.of(
          "préf",
          "pref",
          "compar",
          "rapport",
          "face",
          "supérieur",
          "inférieur",
          "égal",
          "équivalent",
          "pass",
          "switch",
          "mov",
          "migrat",
          "chang",
          "came",
          "com",
          "went",
          "gone",
          "go",
          "left",
          "adieu",
          "bonjour",
          "dit",
          "di",
          "oppos",
          "grâce",
          "revien",
          "reven",
          "retour",
          "fidèle",
          "transf",
          "port",
          "jump",
          "swap",
          "upgrad",
          "downgrad",
          "far",
          "différen",
          "differen",
          "confi",
          "envier",
          "cheville",
          "leçon",
          "exemple",
          "learn",
          "lesson",
          "thing",
          "away",
          "run",
          "steer",
          "stay",
          "contrair",
          "took",
          "take",
          "taking",
          "pire",
          "mieux",
          "meilleur",
          "apart",
          "aside");

  private static final int REACH = 4;

  private Rivals() {}

  /** Finds the other names, each with the words that go on with it. */
  static List<CharRange> of(TargetView view, String text) {
    List<PostToken> tokens = view.tokens();
    Set<String> own = new HashSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (view.isTarget(i)) {
        own.add(name(tokens.get(i), text));
      }
    }
    List<CharRange> rivals = new ArrayList<>();
    int last = -2;
    for (int i = 0; i < tokens.size(); i++) {
      if (!own.contains(name(tokens.get(i), text)) && isRival(view, i)) {
        int start = tokens.get(i).range().start();
        int end = tokens.get(i).range().end();
        boolean goesOn = last == i - 1;
        rivals.add(new CharRange(goesOn ? rivals.removeLast().start() : start, end));
        last = i;
      }
    }
    return rivals;
  }

  /** Whether a word names somebody else who may be compared with the target. */
  static boolean isRival(TargetView view, int at) {
    List<PostToken> tokens = view.tokens();
    return !view.isTarget(at)
        && Names.isName(tokens, at)
        && !UNRIVALLED.contains(tokens.get(at).form())
        && !isPlaceOrThing(view, at);
  }

  /** Places and the target's own products: "à Lyon", "in Leeds", "ma Livebox", "the Pixel". */
  private static boolean isPlaceOrThing(TargetView view, int at) {
    List<PostToken> tokens = view.tokens();
    if (at == 0 || tokens.get(at).kind() != Kind.WORD) {
      return false;
    }
    String before = tokens.get(at - 1).form();
    return OWNERS.contains(before)
        || (ARTICLES.contains(before)
            && tokens.get(at).emphasis() != Emphasis.CAPITALS
            && !isTargetAfter(view, before))
        || (PLACING.contains(before) && !isCompared(tokens, at - 1));
  }

  /** Whether the target has the same article: "the A app is slow, the B one is not". */
  private static boolean isTargetAfter(TargetView view, String article) {
    return IntStream.range(1, view.tokens().size())
        .anyMatch(i -> view.startsTarget(i) && view.tokens().get(i - 1).form().equals(article));
  }

  /** Whether "à" or "from" goes on with a comparison: "supérieur à A", "switched from A". */
  private static boolean isCompared(List<PostToken> tokens, int at) {
    for (int i = Math.max(0, at - REACH); i < at; i++) {
      String form = tokens.get(i).form();
      if (COMPARING.stream().anyMatch(form::startsWith)) {
        return true;
      }
    }
    return false;
  }

  /** Every account has the form "@", so accounts are told apart by their text. */
  private static String name(PostToken token, String text) {
    return token.kind() == Kind.NAME
        ? text.substring(token.range().start() + 1, token.range().end()).toLowerCase(Locale.ROOT)
        : token.form();
  }
}
