package org.vigie.nlp.target;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.vigie.nlp.text.CharRange;
import org.vigie.nlp.text.PostToken;
import org.vigie.nlp.text.PostToken.Kind;

/** Finds whom else than the target a text names. */
final class Rivals {
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
      boolean isRival = !view.isTarget(i) && !own.contains(name(tokens.get(i), text));
      if (isRival && Names.isName(tokens, i)) {
        int start = tokens.get(i).range().start();
        int end = tokens.get(i).range().end();
        boolean goesOn = last == i - 1;
        rivals.add(new CharRange(goesOn ? rivals.removeLast().start() : start, end));
        last = i;
      }
    }
    return rivals;
  }

  /** Every account has the form "@", so accounts are told apart by their text. */
  private static String name(PostToken token, String text) {
    return token.kind() == Kind.NAME
        ? text.substring(token.range().start() + 1, token.range().end()).toLowerCase(Locale.ROOT)
        : token.form();
  }
}
