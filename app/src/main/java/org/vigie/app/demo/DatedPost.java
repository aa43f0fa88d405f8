package org.vigie.app.demo;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sample post with its date and address in one run of the demo.
 *
 * @param sample the post
 * @param published when it was published
 * @param link where a person can read it
 * @param title its own title, or that of its topic with "Re:" before it; empty for a micro-post
 * @param parent the post that it answers; null when there is none
 */
record DatedPost(
    SamplePost sample, Instant published, URI link, String title, @Nullable SamplePost parent) {

  /** The title, or for a post without one the name of its author. */
  String heading() {
    return title.isEmpty() ? "@" + sample.author() : title;
  }
}
