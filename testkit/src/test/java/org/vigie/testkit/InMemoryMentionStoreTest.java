package org.vigie.testkit;

import org.vigie.testkit.contract.MentionStoreContract;

class InMemoryMentionStoreTest extends MentionStoreContract<InMemoryMentionStore> {
  @Override
  protected InMemoryMentionStore emptyStore() {
    return new InMemoryMentionStore();
  }
}
