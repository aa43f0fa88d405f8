package org.vigie.console.mention;

import java.util.List;
import org.vigie.console.Watch;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.mention.Sentiment;

/**
 * The sentiment of a post towards one watched entity, ready for a page.
 *
 * @param id the entity's identifier
 * @param name its name
 * @param colour its colour
 * @param sentiment the sentiment towards it
 */
public record Towards(String id, String name, int colour, Sentiment sentiment) {
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
                mention.sentiment()))
        .toList();
  }
}
