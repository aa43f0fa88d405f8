package org.vigie.app.importing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** Tells how many bytes have been read, for a progress bar. */
final class CountingInputStream extends FilterInputStream {
  private final Consumer<Long> listener;
  private long count;

  CountingInputStream(InputStream in, Consumer<Long> listener) {
    super(in);
    this.listener = listener;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    advance(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    advance(Math.max(0, read));
    return read;
  }

  private void advance(long by) {
    count += by;
    listener.accept(count);
  }
}
