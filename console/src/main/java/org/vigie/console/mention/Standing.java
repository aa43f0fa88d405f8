package org.vigie.console.mention;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.console.Watch;
import org.vigie.domain.correction.Correction;
import org.vigie.domain.correction.Corrector;
import org.vigie.domain.entity.WatchedEntity;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.mention.Rejection;

/**
 * Whether a post is about a watched entity of which it seems to speak, and who said so.
 *
 * @param id the entity's identifier
 * @param name its name
 * @param colour its colour
 * @param rejected why it does not count; null when it counts
 * @param said what an analyst said; null when nobody has said anything
 */
record Standing(
    String id, String name, int colour, @Nullable Rejected rejected, @Nullable Correction said) {

  /** One element for each entity that is still watched. */
  static List<Standing> of(AnalysedPost post, List<Correction> said, Watch watch) {
    return watch.entities().stream()
        .filter(entity -> post.speaksOf(entity.id()))
        .map(entity -> of(entity, post, said, watch))
        .toList();
  }

  private static Standing of(
      WatchedEntity entity, AnalysedPost post, List<Correction> said, Watch watch) {
    Stream<Rejection> rejections =
        post.rejections().stream().filter(one -> one.mention().entity().equals(entity.id()));
    return new Standing(
        entity.id().value(),
        entity.name(),
        watch.colourOf(entity.id()),
        rejections.map(one -> Rejected.of(one, watch)).findFirst().orElse(null),
        said.stream().filter(one -> one.entity().equals(entity.id())).findFirst().orElse(null));
  }

  /** Whether it counts as a mention. */
  public boolean counts() {
    return rejected == null;
  }

  /** Whether it was said on the command line, by nobody who has an account. */
  public boolean isSaidOnCommandLine() {
    return said != null && said.who().equals(Corrector.COMMAND_LINE);
  }

  /** Whether an analyst has said what now holds. */
  public boolean isSettled() {
    return said != null && said.relevant() == counts();
  }
}
