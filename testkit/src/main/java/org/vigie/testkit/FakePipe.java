package org.vigie.testkit;

import java.util.List;
import java.util.function.Consumer;
import org.vigie.domain.post.Post;
import org.vigie.domain.post.PostId;
import org.vigie.domain.source.Pipe;

/**
 * A pipe that does as a test says.
 *
 * @param delivery what becomes of delivered posts
 * @param withdrawal what becomes of withdrawn ones
 */
public record FakePipe(Consumer<List<Post>> delivery, Consumer<List<PostId>> withdrawal)
    implements Pipe {
  /**
   * A pipe that ends in a list.
   *
   * @param posts a list that can be changed, by many threads when the test has many
   * @return the pipe
   */
  public static FakePipe into(List<Post> posts) {
    return new FakePipe(posts::addAll, gone -> posts.removeIf(post -> gone.contains(post.id())));
  }

  /**
   * A pipe from which nothing is withdrawn.
   *
   * @param delivery what becomes of delivered posts
   * @return the pipe
   */
  public static FakePipe delivering(Consumer<List<Post>> delivery) {
    return new FakePipe(
        delivery,
        gone -> {
          throw new AssertionError("nothing was to be withdrawn, but " + gone);
        });
  }

  @Override
  public void deliver(List<Post> delivered) {
    delivery.accept(delivered);
  }

  @Override
  public void withdraw(List<PostId> withdrawn) {
    withdrawal.accept(withdrawn);
  }
}
