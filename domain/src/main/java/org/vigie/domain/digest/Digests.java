package org.vigie.domain.digest;

import java.util.List;
import java.util.Optional;
import org.vigie.domain.alert.Notification;
import org.vigie.domain.post.Language;

/** Keeps the digests that were written. Safe for use by many threads. */
public interface Digests {

  /**
   * Saves a digest and, in the same transaction, puts its notifications into the outbox. A digest
   * of the same week and language is replaced.
   *
   * @param digest the digest
   * @param notifications the mails; may be empty
   */
  void save(DigestDocument digest, List<Notification> notifications);

  /**
   * Finds a digest.
   *
   * @param week the week
   * @param language the language
   * @return the digest, or empty when it was not written
   */
  Optional<DigestDocument> find(DigestWeek week, Language language);

  /**
   * Lists digests, latest week first.
   *
   * @param limit how many at most
   * @return the digests
   */
  List<DigestDocument> recent(int limit);
}
