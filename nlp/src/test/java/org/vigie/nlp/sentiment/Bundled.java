package org.vigie.nlp.sentiment;

/** The model of the application, loaded once for all tests. */
final class Bundled {
  static final LinearSentimentModel POSTS = LinearSentimentModel.bundled();

  private Bundled() {}
}
