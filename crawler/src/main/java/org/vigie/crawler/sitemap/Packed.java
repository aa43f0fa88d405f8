package org.vigie.crawler.sitemap;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Keeps many lines in one note of a cursor: addresses of one site differ in little. */
final class Packed {
  private static final int MOST_BYTES = 64 * 1024 * 1024;

  private Packed() {}

  static String pack(Stream<String> lines) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream packer = new DeflaterOutputStream(out)) {
      for (String line : (Iterable<String>) lines::iterator) {
        packer.write(line.getBytes(StandardCharsets.UTF_8));
        packer.write('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(out.toByteArray());
  }

  /** Returns the lines; none when the note is not one of ours. */
  static List<String> unpack(String note) {
    if (note.isEmpty()) {
      return List.of();
    }
    try (InflaterInputStream in =
        new InflaterInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(note)))) {
      return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException | IllegalArgumentException e) {
      return List.of();
    }
  }
}
