package org.vigie.crawler.opml;

import java.util.List;
import java.util.Map;

/**
 * A line of an OPML list that is no folder.
 *
 * @param title its name for people; may be empty
 * @param address where it is read, as it was written; empty when it names none
 * @param folders the folders that it is in, outermost first
 * @param own what Vigie wrote of it beyond OPML: "kind", "engine", "id", "interval", "language" or
 *     "enabled" → value; empty in the lists of others
 * @param line the line on which it stands, from 1
 */
public record Outline(
    String title, String address, List<String> folders, Map<String, String> own, int line) {
  /** Copies the collections. */
  public Outline {
    folders = List.copyOf(folders);
    own = Map.copyOf(own);
  }
}
