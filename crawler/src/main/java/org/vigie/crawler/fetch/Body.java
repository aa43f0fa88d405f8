package org.vigie.crawler.fetch;

import okio.ByteString;

/** The bytes of an answer, which nobody can change. */
public final class Body {
  private final ByteString bytes;

  Body(ByteString bytes) {
    this.bytes = bytes;
  }

  /**
   * Returns a copy of the bytes.
   *
   * @return the bytes, decompressed
   */
  public byte[] bytes() {
    return bytes.toByteArray();
  }

  /**
   * Returns how many there are.
   *
   * @return the number of bytes
   */
  public int size() {
    return bytes.size();
  }

  @Override
  public String toString() {
    return "Body[" + size() + " bytes]";
  }
}
