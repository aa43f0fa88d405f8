package org.vigie.indexer.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The file that the child writes to; the one of the start before is kept beside it. */
record NodeLog(Path file) {
  private static final int TAIL_BYTES = 8_192;
  private static final int TAIL_LINES = 12;

  void rotate() throws IOException {
    if (Files.exists(file)) {
      Path before = file.resolveSibling(file.getFileName() + ".1");
      Files.move(file, before, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  String lastLines() {
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer tail = ByteBuffer.allocate((int) Math.min(TAIL_BYTES, channel.size()));
      channel.read(tail, channel.size() - tail.capacity());
      List<String> lines = StandardCharsets.UTF_8.decode(tail.flip()).toString().lines().toList();
      return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
    } catch (IOException e) {
      return "(unreadable: " + e + ")";
    }
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
