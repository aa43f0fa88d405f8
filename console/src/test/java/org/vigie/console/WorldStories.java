package org.vigie.console;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import org.vigie.domain.mention.StoryMark;
import org.vigie.domain.post.PostId;
import org.vigie.domain.store.StoryArchive;
import org.vigie.domain.store.StorySize;

/** An archive that is no store, so that each port has one bean. */
record WorldStories(StoryArchive archive) implements StoryArchive {
  @Override
  public Map<PostId, StoryMark> marks(Collection<PostId> posts) {
    return archive.marks(posts);
  }

  @Override
  public Map<PostId, StorySize> sizes(Collection<PostId> stories) {
    return archive.sizes(stories);
  }

  @Override
  public void originals(Duration window, int most, Consumer<Original> each) {
    archive.originals(window, most, each);
  }
}
