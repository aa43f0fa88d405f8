package org.vigie.nlp.training;

import java.util.List;
import org.vigie.nlp.sentiment.Lexicon;
import org.vigie.nlp.sentiment.LinearWeights;
import org.vigie.nlp.sentiment.PostFeatures;
import org.vigie.nlp.sentiment.PostModel;
import org.vigie.nlp.text.PostToken;
import org.vigie.nlp.text.PostTokenizer;

/** Turns the posts of one language into examples, and what was learned of them into a model. */
final class PostTraining {
  private final PostFeatures features;
  private final VectorFeatures vectors;

  PostTraining(Lexicon lexicon, VectorFeatures vectors) {
    this.features = new PostFeatures(lexicon, vectors.table());
    this.vectors = vectors;
  }

  Examples examples(List<LabelledPost> posts) {
    PostTokenizer tokenizer = new PostTokenizer();
    Examples.Builder builder = new Examples.Builder();
    for (LabelledPost post : posts) {
      List<PostToken> tokens = tokenizer.tokens(post.text());
      builder.add(
          sink -> {
            features.draw(tokens, sink);
            vectors.draw(tokens, sink);
          },
          post.label());
    }
    return builder.build();
  }

  PostModel model(Examples examples, double[] weights) {
    int[] buckets = examples.buckets();
    return new PostModel(LinearWeights.of(buckets, weights), vectors.folded(buckets, weights));
  }
}
