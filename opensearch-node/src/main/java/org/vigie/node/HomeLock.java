package org.vigie.node;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The claim of one node to its home folder: a lock on the file {@code node.lock}, which the
 * operating system drops with the process.
 */
final class HomeLock implements AutoCloseable {
  private final FileChannel channel;
  private final @Nullable FileLock lock;

  private HomeLock(FileChannel channel, @Nullable FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  static HomeLock take(Path home) throws IOException {
    Files.createDirectories(home);
    FileChannel channel =
        FileChannel.open(
            home.resolve("node.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    return new HomeLock(channel, channel.tryLock());
  }

  boolean held() {
    return lock != null;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
