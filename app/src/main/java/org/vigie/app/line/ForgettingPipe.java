package org.vigie.app.line;

import java.util.List;
import org.vigie.domain.post.Post;
import org.vigie.domain.post.PostId;
import org.vigie.domain.source.Pipe;
import org.vigie.nlp.story.StoryTracker;

/**
 * Takes what was deleted at its source out of the memory of stories too.
 *
 * @param pipeline analyses, saves and deletes
 * @param stories remembers the texts of the last days
 */
record ForgettingPipe(Pipe pipeline, StoryTracker stories) implements Pipe {
  @Override
  public void deliver(List<Post> posts) {
    pipeline.deliver(posts);
  }

  @Override
  public void withdraw(List<PostId> posts) {
    pipeline.withdraw(posts);
    stories.forget(posts);
  }
}
