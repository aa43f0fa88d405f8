package org.vigie.domain.store;

import java.util.List;
import org.vigie.domain.mention.Name;
import org.vigie.domain.post.PostId;

/**
 * The names that were found in a post after it was saved.
 *
 * @param post the post
 * @param contentHash the hash of the content in which they were found; see {@link
 *     org.vigie.domain.post.Provenance#contentHash}
 * @param names the names, each once
 * @param model the version of the model that found them, such as "names=corenlp-4.5.10"
 */
public record NamesFound(PostId post, String contentHash, List<Name> names, String model) {
  /** Copies the list. */
  public NamesFound {
    names = List.copyOf(names);
  }
}
