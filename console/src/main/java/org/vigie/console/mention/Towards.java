package org.vigie.console.mention;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.console.Watch;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.mention.Mention;
import org.vigie.domain.mention.Sentiment;
import org.vigie.domain.mention.TextSpan;
import org.vigie.domain.post.Post;

/**
 * The sentiment of a post towards one watched entity, ready for a page.
 *
 * @param id the entity's identifier
 * @param name its name
 * @param colour its colour
 * @param sentiment the sentiment towards it
 * @param because the passage that decided; null when none stands out
 */
public record Towards(
    String id, String name, int colour, Sentiment sentiment, @Nullable String because) {
  private static final int BRIEF = 100;

  /**
   * Lists the mentions of a post.
   *
   * @param post the post
   * @param watch the names and colours of entities
   * @return one element a mention
   */
  public static List<Towards> of(AnalysedPost post, Watch watch) {
    return post.mentions().stream()
        .map(mention ->
            new Towards(
                mention.entity().value(),
                watch.nameOf(mention.entity()),
                watch.colourOf(mention.entity()),
                mention.sentiment(),
                because(post.post(), mention)))
        .toList();
  }

  /** The passage, cut where a list has no room for it; null when none stands out. */
  public @Nullable String briefly() {
    return because == null || because.length() <= BRIEF
        ? because
        : because.substring(0, BRIEF) + "…";
  }

  /** Nothing decided what is not known. */
  private static @Nullable String because(Post post, Mention mention) {
    TextSpan evidence = mention.evidence();
    if (evidence == null || !mention.sentiment().label().isKnown()) {
      return null;
    }
    String part =
        switch (evidence.part()) {
          case TITLE -> post.title();
          case TEXT -> post.text();
        };
    return part.substring(
        Math.min(evidence.start(), part.length()), Math.min(evidence.end(), part.length()));
  }
}
