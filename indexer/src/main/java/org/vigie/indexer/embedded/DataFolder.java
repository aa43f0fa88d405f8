package org.vigie.indexer.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A data folder that this process has claimed for itself: it holds a lock on {@code owner.lock},
 * and the child holds one on {@code node.lock}. The operating system drops both with their
 * processes, so a killed owner leaves nothing to clean up.
 */
final class DataFolder implements AutoCloseable {
  private final Path path;
  private final FileChannel owner;

  private DataFolder(Path path, FileChannel owner) {
    this.path = path;
    this.owner = owner;
  }

  static DataFolder claim(Path path) {
    try {
      Files.createDirectories(path);
      FileChannel channel = open(path.resolve("owner.lock"));
      if (tryLock(channel) == null) {
        channel.close();
        throw new DataFolderInUse(path);
      }
      return new DataFolder(path, channel);
    } catch (IOException e) {
      throw StartFailed.because(e, path);
    }
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  Path path() {
    return path;
  }

  NodeLog log() {
    return new NodeLog(path.resolve("opensearch.log"));
  }

  /** Waits for a child of a killed owner: it is closing, and still holds the folder. */
  boolean nodeGoneWithin(Duration limit) throws InterruptedException {
    try (FileChannel channel = open(path.resolve("node.lock"))) {
      Thread waiter =
          Thread.ofPlatform().daemon().name("opensearch-lock").start(() -> lock(channel));
      return waiter.join(limit);
    } catch (IOException e) {
      throw StartFailed.because(e, path);
    }
  }

  private static void lock(FileChannel channel) {
    try {
      channel.lock();
    } catch (IOException closedByTheWaitingThread) {
      // The limit has passed: nobody waits for the lock any more.
    }
  }

  @Override
  public void close() {
    try {
      owner.close();
    } catch (IOException e) {
      throw StartFailed.because(e, path);
    }
  }
}
