package org.vigie.indexer.query;

import org.junit.jupiter.api.extension.ExtendWith;
import org.vigie.domain.store.MentionStore;
import org.vigie.domain.store.StoryArchive;
import org.vigie.indexer.OpenSearchStore;
import org.vigie.indexer.SharedNode;
import org.vigie.testkit.contract.StoryArchiveContract;

@ExtendWith(SharedNode.class)
class StoredStoriesTest extends StoryArchiveContract {
  @Override
  protected MentionStore emptyStore() {
    return SharedNode.emptyStore();
  }

  @Override
  protected StoryArchive archive(MentionStore of) {
    return ((OpenSearchStore) of).stories();
  }
}
