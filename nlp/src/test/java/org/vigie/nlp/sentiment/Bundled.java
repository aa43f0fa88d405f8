package org.vigie.nlp.sentiment;

/** The models of the application, loaded once for all tests. */
final class Bundled {
  static final LinearSentimentModel POSTS = LinearSentimentModel.bundled();
  static final LinearTargetSentiment TARGETS = LinearTargetSentiment.bundled();

  private Bundled() {}
}
