package org.vigie.testkit;

import java.util.ArrayList;
import java.util.List;
import org.vigie.domain.correction.Correction;
import org.vigie.domain.correction.Corrections;
import org.vigie.domain.post.PostId;

/** Corrections in memory. */
public final class InMemoryCorrections implements Corrections {
  private final List<Correction> all = new ArrayList<>();
  private long revision;

  /** Starts empty. */
  public InMemoryCorrections() {}

  @Override
  public synchronized void save(Correction correction) {
    all.removeIf(
        one -> one.post().equals(correction.post()) && one.entity().equals(correction.entity()));
    all.add(correction);
    revision++;
  }

  @Override
  public synchronized List<Correction> all() {
    return List.copyOf(all);
  }

  @Override
  public synchronized List<Correction> of(PostId post) {
    return all.stream().filter(one -> one.post().equals(post)).toList();
  }

  @Override
  public synchronized long revision() {
    return revision;
  }

  @Override
  public synchronized void forget(List<PostId> posts) {
    if (all.removeIf(one -> posts.contains(one.post()))) {
      revision++;
    }
  }
}
