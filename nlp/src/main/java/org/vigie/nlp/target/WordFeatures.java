package org.vigie.nlp.target;

import org.vigie.nlp.sentiment.FeatureSink;
import org.vigie.nlp.text.PostToken;

/**
 * Draws the words around a target. Each kind of feature is scaled to a length of its own, whatever
 * the length of the text.
 */
final class WordFeatures {
  /** The depth at which a word counts a third. */
  private static final double FADING = 4;

  private static final int CLAUSE = 41;
  private static final int CLAUSE_PAIR = 42;
  private static final int FADED = 43;
  private static final int SIDE = 44;
  private static final int BESIDE = 45;
  private static final int ANYWHERE = 46;
  private static final int PIECE = 47;
  private static final int NAME = 48;
  private static final int NAME_START = 4;
  private static final int SHORTEST_PIECE = 3;
  private static final int LONGEST_PIECE = 5;
  private static final double WIDEST = 8;
  private static final int LEFT = 3;
  private static final int RIGHT = 4;
  private static final String TARGET = "$T";
  private static final String START = "^";
  private static final String END = "$";

  void draw(TargetView view, FeatureSink sink) {
    String[] keys = keys(view);
    clause(view, keys, sink);
    faded(view, keys, sink);
    anywhere(view, keys, sink);
    Block beside = new Block(BESIDE, 0.7);
    for (int i = 0; i < keys.length; i++) {
      if (view.startsTarget(i)) {
        beside(view, keys, i, beside);
      }
    }
    beside.drain(sink);
  }

  /** Draws one word at its depth, as {@link #draw} would. */
  static void single(TargetView view, int at, FeatureSink sink) {
    Block faded = new Block(FADED, 1);
    faded.add(key(view, at), 1);
    faded.drain(sink);
  }

  /** Draws the words of the target and how they start. */
  static void names(TargetView view, FeatureSink sink) {
    Block names = new Block(NAME, 0.5);
    for (int i = 0; i < view.tokens().size(); i++) {
      String form = view.tokens().get(i).form();
      if (view.isTarget(i)) {
        names.add(form, 1);
        if (form.length() > NAME_START) {
          names.add(form.substring(0, NAME_START) + "*", 1);
        }
      }
    }
    names.drain(sink);
  }

  static double weight(double depth) {
    return StrictMath.exp(-Math.abs(depth) / FADING);
  }

  private static String[] keys(TargetView view) {
    String[] keys = new String[view.tokens().size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = key(view, i);
    }
    return keys;
  }

  private static String key(TargetView view, int at) {
    String form = view.tokens().get(at).form();
    return view.isTarget(at) ? TARGET : view.negated()[at] ? form + "_N" : form;
  }

  private static void clause(TargetView view, String[] keys, FeatureSink sink) {
    Block clause = new Block(CLAUSE, 0.7);
    Block pairs = new Block(CLAUSE_PAIR, 0.5);
    String before = START;
    for (int i = 0; i < keys.length; i++) {
      if (!view.isTarget(i) || view.startsTarget(i)) {
        if (view.isNear(i)) {
          clause.add(keys[i], 1);
          pairs.add(before + " " + keys[i], 1);
        }
        before = keys[i];
      }
    }
    clause.drain(sink);
    pairs.drain(sink);
  }

  /** Draws words and pairs by depth. */
  private static void faded(TargetView view, String[] keys, FeatureSink sink) {
    Block faded = new Block(FADED, 1);
    Block side = new Block(SIDE, 0.7);
    String before = START;
    for (int i = 0; i < keys.length; i++) {
      if (!view.isTarget(i)) {
        double weight = weight(view.depth(i));
        String pair = before + " " + keys[i];
        faded.add(keys[i], weight);
        faded.add(pair, weight);
        if (view.negated()[i]) {
          faded.add(view.tokens().get(i).form(), weight);
        }
        if (Math.abs(view.depth(i)) <= WIDEST) {
          side.add((view.distance(i) < 0 ? "<" : ">") + keys[i], 1);
        }
      }
      before = keys[i];
    }
    faded.drain(sink);
    side.drain(sink);
  }

  /** Draws the words of the whole text, and pieces of words by depth. */
  private static void anywhere(TargetView view, String[] keys, FeatureSink sink) {
    Block words = new Block(ANYWHERE, 0.5);
    Block pieces = new Block(PIECE, 0.5);
    for (int i = 0; i < keys.length; i++) {
      if (!view.isTarget(i)) {
        words.add(keys[i], 1);
        pieces(view.tokens().get(i), weight(view.depth(i)), pieces);
      }
    }
    words.drain(sink);
    pieces.drain(sink);
  }

  private static void pieces(PostToken token, double weight, Block block) {
    if (token.kind() != PostToken.Kind.WORD && token.kind() != PostToken.Kind.HASHTAG) {
      return;
    }
    String word = "^" + token.form() + "$";
    for (int from = 0; from < word.length(); from++) {
      int longest = Math.min(LONGEST_PIECE, word.length() - from);
      for (int length = SHORTEST_PIECE; length <= longest; length++) {
        block.add(word.substring(from, from + length), weight);
      }
    }
  }

  /** Draws the runs of words that end before a naming of the target or begin after it. */
  private static void beside(TargetView view, String[] keys, int start, Block block) {
    int end = start + 1;
    while (end < keys.length && view.isTarget(end)) {
      end++;
    }
    StringBuilder left = new StringBuilder();
    for (int k = 1; k <= LEFT && start - k >= -1; k++) {
      add(block, left.append('<'), k, start - k < 0 ? START : keys[start - k]);
    }
    StringBuilder right = new StringBuilder();
    for (int k = 0; k < RIGHT && end + k <= keys.length; k++) {
      add(block, right.append('>'), k + 1, end + k == keys.length ? END : keys[end + k]);
    }
    String before = start == 0 ? START : keys[start - 1];
    block.add(before + TARGET + (end == keys.length ? END : keys[end]), 1);
  }

  private static void add(Block block, StringBuilder run, int place, String word) {
    char side = run.charAt(run.length() - 1);
    run.append(word);
    block.add(run.toString(), 1);
    if (place > 1) {
      block.add("" + side + place + word, 1);
    }
  }
}
