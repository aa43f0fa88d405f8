package org.vigie.crawler.fetch;

import okio.Buffer;

/**
 * How much of a body is read.
 *
 * @param bytes the most bytes, at least 1
 * @param cut whether what follows is left unread; otherwise a longer body is an error
 */
record Limit(int bytes, boolean cut) {

  /**
   * Tells whether enough was read.
   *
   * @param read what was read so far; when it is more than the limit, by less than one piece
   * @return true when no more is to be read
   * @throws Encodings.TooLargeException when it is too much
   */
  boolean reached(Buffer read) throws Encodings.TooLargeException {
    boolean more = read.size() > bytes;
    if (more && !cut) {
      throw new Encodings.TooLargeException(bytes);
    }
    return more;
  }
}
