package org.vigie.app.crawllog;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.vigie.domain.source.CrawlDecision;

/**
 * The folder of the crawl log. A file is opened for each write and under a lock, so that a command
 * beside the running application may write too, and whoever comes first may pack and delete.
 */
final class LogFolder {
  private final Path folder;
  private final LogBounds bounds;

  LogFolder(Path folder, LogBounds bounds) {
    this.folder = folder;
    this.bounds = bounds;
  }

  /** Returns the files, oldest first. */
  List<LogFile> files() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.flatMap(p -> LogFile.of(p).stream()).sorted(LogFile.OLDEST_FIRST).toList();
    }
  }

  /** Appends decisions to the files of their days, then packs and deletes what is due. */
  void append(List<CrawlDecision> decisions, LocalDate today) throws IOException {
    SequencedMap<LocalDate, StringBuilder> byDay = new TreeMap<>();
    for (CrawlDecision decision : decisions) {
      LocalDate day = decision.at().atOffset(ZoneOffset.UTC).toLocalDate();
      byDay
          .computeIfAbsent(day, _ -> new StringBuilder())
          .append(DecisionJson.write(decision))
          .append('\n');
    }
    Files.createDirectories(folder);
    try (FileChannel guard =
            FileChannel.open(lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock _ = guard.lock()) {
      for (Map.Entry<LocalDate, StringBuilder> day : byDay.entrySet()) {
        write(LogFile.open(folder, day.getKey()), day.getValue().toString());
      }
      tidy(today);
    }
  }

  private Path lockFile() {
    return folder.resolve("lock");
  }

  private static void write(LogFile file, String lines) throws IOException {
    try (FileChannel out =
        FileChannel.open(
            file.path(),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE)) {
      out.position(out.size());
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(halfWritten(out) ? "\n" + lines : lines);
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
    }
  }

  /** A crash may have left half a line: what comes next begins its own. */
  private static boolean halfWritten(FileChannel file) throws IOException {
    ByteBuffer last = ByteBuffer.allocate(1);
    return file.size() > 0 && file.read(last, file.size() - 1) == 1 && last.get(0) != '\n';
  }

  private void tidy(LocalDate today) throws IOException {
    for (LogFile file : files()) {
      boolean over = file.day().isBefore(today);
      if (!file.isPacked() && (over || Files.size(file.path()) > bounds.piece())) {
        pack(file);
      }
    }
    LocalDate first = today.minusDays(bounds.days() - 1L);
    long size = 0;
    for (LogFile file : files().reversed()) {
      size += Files.size(file.path());
      if (size > bounds.bytes() || file.day().isBefore(first)) {
        Files.delete(file.path());
      }
    }
  }

  /** The piece gets its name when it is whole: a crash leaves the plain file as it was. */
  private void pack(LogFile file) throws IOException {
    int last =
        files().stream()
            .filter(other -> other.isPacked() && other.day().equals(file.day()))
            .mapToInt(LogFile::piece)
            .max()
            .orElse(0);
    Path fresh = folder.resolve("packing");
    try (InputStream in = Files.newInputStream(file.path());
        OutputStream out = new GZIPOutputStream(Files.newOutputStream(fresh))) {
      in.transferTo(out);
    }
    Path packed = LogFile.packed(folder, file.day(), last + 1).path();
    Files.move(fresh, packed, StandardCopyOption.ATOMIC_MOVE);
    Files.delete(file.path());
  }
}
