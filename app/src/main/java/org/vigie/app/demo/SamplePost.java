package org.vigie.app.demo;

import org.jspecify.annotations.Nullable;
import org.vigie.domain.post.Language;

/**
 * A post as it stands in a sample file, before it has a date.
 *
 * @param key names it in the whole sample world, for ever
 * @param channel where it was published
 * @param when when, relative to the beginning of the demo
 * @param author an invented name
 * @param language the language in which it is written
 * @param title its title; empty for micro-posts and for answers in the forum
 * @param text its text, never blank
 * @param thread the forum topic; null outside the forum
 * @param parent the key of the post that it answers; null for a first post and outside the forum
 */
record SamplePost(
    String key,
    Channel channel,
    Moment when,
    String author,
    Language language,
    String title,
    String text,
    @Nullable String thread,
    @Nullable String parent) {
  SamplePost {
    if (text.isBlank() || author.isBlank()) {
      throw new IllegalArgumentException("sample post \"" + key + "\" has no text or no author");
    }
    if ((channel == Channel.FORUM) == (thread == null)) {
      throw new IllegalArgumentException("sample post \"" + key + "\": topics belong to the forum");
    }
  }

  /** The path of its page. */
  String path() {
    return thread == null
        ? channel.folder() + "/" + key
        : channel.folder() + "/" + thread + "/" + key;
  }

  /** The identifier in its feed: the same after every restart of the demo. */
  String guid() {
    return "urn:vigie-demo:" + key;
  }
}
