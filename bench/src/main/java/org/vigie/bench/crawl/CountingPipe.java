package org.vigie.bench.crawl;

import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.vigie.domain.post.Post;
import org.vigie.domain.post.PostId;
import org.vigie.domain.source.Pipe;

/** Takes posts and only counts them and their characters. */
final class CountingPipe implements Pipe {
  private final LongAdder posts = new LongAdder();
  private final LongAdder characters = new LongAdder();

  @Override
  public void deliver(List<Post> delivered) {
    posts.add(delivered.size());
    delivered.forEach(post -> characters.add(post.text().length()));
  }

  @Override
  public void withdraw(List<PostId> withdrawn) {}

  long posts() {
    return posts.sum();
  }

  long characters() {
    return characters.sum();
  }
}
