package org.vigie.nlp.training;

import java.util.ArrayList;
import java.util.List;
import org.vigie.nlp.text.PostToken;
import org.vigie.nlp.text.PostToken.Emphasis;
import org.vigie.nlp.text.PostTokenizer;

/** Takes labelled posts for posts about a name in them, which most of them are. */
final class NamedPosts {
  private static final int SHORTEST = 3;

  private NamedPosts() {}

  /** Picks one name a post, always the same one; posts without a name are left out. */
  static List<LabelledTarget> of(List<LabelledPost> posts, PostTokenizer tokenizer) {
    List<LabelledTarget> targets = new ArrayList<>();
    for (LabelledPost post : posts) {
      List<PostToken> names = names(tokenizer.tokens(post.text()));
      if (!names.isEmpty()) {
        PostToken name = names.get(Math.floorMod(post.text().hashCode(), names.size()));
        targets.add(new LabelledTarget(post.text(), name.range(), post.label()));
      }
    }
    return targets;
  }

  private static List<PostToken> names(List<PostToken> tokens) {
    List<PostToken> names = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      PostToken token = tokens.get(i);
      boolean isName =
          switch (token.kind()) {
            case NAME, HASHTAG -> true;
            case WORD ->
                i > 0 && token.emphasis() == Emphasis.INITIAL && token.form().length() >= SHORTEST;
            case NUMBER, LINK, EMOJI, EMOTICON, MARK -> false;
          };
      if (isName) {
        names.add(token);
      }
    }
    return names;
  }
}
