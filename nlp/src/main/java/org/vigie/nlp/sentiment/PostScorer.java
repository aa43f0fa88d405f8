package org.vigie.nlp.sentiment;

import java.util.List;
import org.vigie.nlp.text.PostToken;

/** Judges the tokens of a text in one language. Safe for use by many threads. */
final class PostScorer {
  private final PostModel model;
  private final PostFeatures features;

  PostScorer(PostModel model, Lexicon lexicon) {
    this.model = model;
    this.features = new PostFeatures(lexicon, model.words());
  }

  float polarity(PostToken token) {
    return model.words().polarity(token);
  }

  Probabilities judge(List<PostToken> tokens) {
    double[] scores = model.weights().scores(sink -> features.draw(tokens, sink));
    model.words().addTo(scores, tokens);
    return Probabilities.softmax(scores);
  }
}
