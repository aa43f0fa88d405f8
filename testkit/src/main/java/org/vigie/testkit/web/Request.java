package org.vigie.testkit.web;

import java.util.List;
import java.util.Optional;

/**
 * A request as it came over the wire.
 *
 * @param path the path and query
 * @param head the lines of the head without line ends, one char a byte; the first is the request
 *     line
 */
public record Request(String path, List<String> head) {
  /** Copies the lines. */
  public Request {
    head = List.copyOf(head);
  }

  /**
   * Finds a header.
   *
   * @param name its name in any case
   * @return its value byte for byte, one char a byte, without the space after the colon
   */
  public Optional<String> header(String name) {
    String start = name + ":";
    return head.stream()
        .skip(1)
        .filter(line -> line.regionMatches(true, 0, start, 0, start.length()))
        .map(line -> line.substring(start.length()).strip())
        .findFirst();
  }
}
