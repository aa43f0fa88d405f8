package org.vigie.nlp.story;

import java.time.Instant;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.mention.StoryMark;
import org.vigie.domain.post.PostId;
import org.vigie.domain.store.StoryArchive;

/**
 * A post with words of its own, as it is remembered.
 *
 * @param id which
 * @param story the post that began its story
 * @param published when it was published
 * @param fetched when it was read; by this it is forgotten
 * @param print what it says
 */
record Original(PostId id, PostId story, Instant published, Instant fetched, Fingerprint print) {

  static Original of(AnalysedPost post, PostId story, Fingerprint print) {
    return new Original(
        post.post().id(),
        story,
        post.post().published(),
        post.post().provenance().fetchedAt(),
        print);
  }

  static Original of(StoryArchive.Original kept) {
    return new Original(
        kept.id(), kept.story(), kept.published(), kept.fetched(), Fingerprint.of(kept.content()));
  }

  StoryMark mark() {
    return new StoryMark(story, null);
  }
}
