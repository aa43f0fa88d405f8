package org.vigie.testkit;

import org.vigie.domain.store.MentionStore;
import org.vigie.domain.store.StoryArchive;
import org.vigie.testkit.contract.StoryArchiveContract;

class InMemoryStoryArchiveTest extends StoryArchiveContract {
  @Override
  protected MentionStore emptyStore() {
    return new InMemoryMentionStore();
  }

  @Override
  protected StoryArchive archive(MentionStore of) {
    return (InMemoryMentionStore) of;
  }
}
