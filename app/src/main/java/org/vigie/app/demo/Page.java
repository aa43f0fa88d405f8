package org.vigie.app.demo;

import java.nio.charset.StandardCharsets;
import org.vigie.domain.Sha256;

/** One answer of the demo's server: its content and what it is. */
final class Page {
  private static final int ETAG_BYTES = 12;
  private final String mediaType;
  private final byte[] content;

  /**
   * Makes an answer.
   *
   * @param mediaType its type, without the character set, which is always UTF-8
   * @param content its content; not copied, not to be changed afterwards
   */
  Page(String mediaType, byte[] content) {
    this.mediaType = mediaType;
    this.content = content;
  }

  static Page of(String mediaType, String content) {
    return new Page(mediaType, content.getBytes(StandardCharsets.UTF_8));
  }

  String contentType() {
    return mediaType + "; charset=utf-8";
  }

  byte[] content() {
    return content;
  }

  /** A strong validator: changes exactly when the content does. */
  String etag() {
    return "\"" + Sha256.hex(ETAG_BYTES, content) + "\"";
  }
}
