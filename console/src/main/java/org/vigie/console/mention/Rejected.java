package org.vigie.console.mention;

import java.util.List;
import org.vigie.console.Watch;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.mention.Rejection;

/**
 * Who is not meant by a name in a post, and why.
 *
 * @param id the entity's identifier
 * @param name its name
 * @param colour its colour
 * @param words the words that spoke most against it, the strongest first
 * @param relevance how probable it is that the entity is meant, from 0 to 1
 */
public record Rejected(String id, String name, int colour, List<String> words, double relevance) {
  /**
   * Lists the rejected mentions of a post.
   *
   * @param post the post
   * @param watch the names and colours of entities
   * @return one element a rejection
   */
  public static List<Rejected> of(AnalysedPost post, Watch watch) {
    return post.rejections().stream().map(one -> of(one, watch)).toList();
  }

  static Rejected of(Rejection rejection, Watch watch) {
    return new Rejected(
        rejection.mention().entity().value(),
        watch.nameOf(rejection.mention().entity()),
        watch.colourOf(rejection.mention().entity()),
        rejection.words(),
        rejection.relevance());
  }

  /** Whether a person said so: nothing but that is certain. */
  public boolean byAnalyst() {
    return words.isEmpty() && relevance == 0;
  }

  /** The words in one line. */
  public String listed() {
    return String.join(", ", words);
  }
}
