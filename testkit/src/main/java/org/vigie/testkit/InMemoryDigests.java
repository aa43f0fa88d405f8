package org.vigie.testkit;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.domain.alert.Notification;
import org.vigie.domain.alert.Outbox;
import org.vigie.domain.digest.DigestDocument;
import org.vigie.domain.digest.DigestWeek;
import org.vigie.domain.digest.Digests;
import org.vigie.domain.post.Language;

/** Digests in memory. */
public final class InMemoryDigests implements Digests {
  private record Key(DigestWeek week, Language language) {}

  private final Map<Key, DigestDocument> digests = new LinkedHashMap<>();
  private final Outbox outbox;

  /**
   * Starts empty.
   *
   * @param outbox where notifications go
   */
  public InMemoryDigests(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public synchronized void save(DigestDocument digest, List<Notification> notifications) {
    digests.put(new Key(digest.week(), digest.language()), digest);
    outbox.add(notifications);
  }

  @Override
  public synchronized Optional<DigestDocument> find(DigestWeek week, Language language) {
    return Optional.ofNullable(digests.get(new Key(week, language)));
  }

  @Override
  public synchronized List<DigestDocument> recent(int limit) {
    return digests.values().stream()
        .sorted(Comparator.comparing(DigestDocument::week).reversed())
        .limit(limit)
        .toList();
  }
}
