package org.vigie.console.mention;

import java.util.List;
import org.vigie.console.Watch;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.mention.TextSpan;
import org.vigie.domain.post.Post;
import org.vigie.domain.store.SearchHit;

/**
 * A post in a list: what it says in short, and of whom.
 *
 * @param post the post
 * @param sentiment the sentiment of the whole post
 * @param sourceName the name of its source
 * @param title the parts of its title; empty when it has none
 * @param pieces pieces of its text, each in parts
 * @param towards its mentions
 * @param language its language
 */
public record MentionItem(
    Post post,
    org.vigie.domain.mention.Sentiment sentiment,
    String sourceName,
    List<TextPart> title,
    List<List<TextPart>> pieces,
    List<Towards> towards,
    org.vigie.domain.post.Language language) {
  /**
   * Shows a post that was found by a search.
   *
   * @param hit what was found
   * @param watch the names and colours of entities
   * @return the item, with the search's highlights where it has some
   */
  public static MentionItem of(SearchHit hit, Watch watch) {
    List<List<TextPart>> found =
        hit.fragments().stream()
            .filter(fragment -> fragment.parts().stream().anyMatch(SearchHit.Part::matched))
            .map(MentionItem::parts)
            .toList();
    return found.isEmpty() ? of(hit.post(), watch) : with(hit.post(), watch, found);
  }

  /**
   * Shows a post.
   *
   * @param post the post
   * @param watch the names and colours of entities
   * @return the item, with its mentions highlighted
   */
  public static MentionItem of(AnalysedPost post, Watch watch) {
    List<TextPart> excerpt = new MarkedText(post, TextSpan.Part.TEXT, watch).excerpt();
    return with(post, watch, excerpt.isEmpty() ? List.of() : List.of(excerpt));
  }

  private static MentionItem with(AnalysedPost post, Watch watch, List<List<TextPart>> pieces) {
    return new MentionItem(
        post.post(),
        post.sentiment(),
        watch.nameOf(post.post().source()),
        new MarkedText(post, TextSpan.Part.TITLE, watch).whole(),
        pieces,
        Towards.of(post, watch),
        post.language());
  }

  private static List<TextPart> parts(SearchHit.Fragment fragment) {
    return fragment.parts().stream()
        .map(part -> new TextPart(part.text(), part.matched(), null, 0))
        .toList();
  }
}
