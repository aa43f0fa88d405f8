package org.vigie.app.config.settings;

import java.util.List;
import org.vigie.app.config.bind.Doc;

/**
 * The file topics.yml.
 *
 * @param topics what posts are about
 */
public record TopicsFile(@Doc("What posts are about.") List<TopicEntry> topics) {
  /** Copies the lists. */
  public TopicsFile {
    topics = List.copyOf(topics);
  }
}
