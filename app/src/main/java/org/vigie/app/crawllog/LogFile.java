package org.vigie.app.crawllog;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * One file of the crawl log: the one of a day that is being written, or a packed piece of a day.
 *
 * @param path where it is
 * @param day its day in UTC
 * @param piece which piece of the day, from 1; the greatest number for the one being written
 */
record LogFile(Path path, LocalDate day, int piece) {
  private static final Pattern NAME =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(?:\\.(\\d{1,6})\\.jsonl\\.gz|\\.jsonl)");

  static final Comparator<LogFile> OLDEST_FIRST =
      Comparator.comparing(LogFile::day).thenComparingInt(LogFile::piece);

  /** Names the file of a day that is being written. */
  static LogFile open(Path folder, LocalDate day) {
    return new LogFile(folder.resolve(day + ".jsonl"), day, Integer.MAX_VALUE);
  }

  /** Names a packed piece of a day. */
  static LogFile packed(Path folder, LocalDate day, int piece) {
    return new LogFile(folder.resolve(day + "." + piece + ".jsonl.gz"), day, piece);
  }

  /** Recognises a file of the log by its name. */
  static Optional<LogFile> of(Path path) {
    Matcher name = NAME.matcher(String.valueOf(path.getFileName()));
    if (!name.matches()) {
      return Optional.empty();
    }
    try {
      LocalDate day = LocalDate.parse(name.group(1));
      String piece = name.group(2);
      int number = piece == null ? Integer.MAX_VALUE : Integer.parseInt(piece);
      return Optional.of(new LogFile(path, day, number));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  boolean isPacked() {
    return piece != Integer.MAX_VALUE;
  }

  BufferedReader reader() throws IOException {
    InputStream bytes = Files.newInputStream(path);
    try {
      InputStream plain = isPacked() ? new GZIPInputStream(bytes) : bytes;
      return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
    } catch (IOException e) {
      bytes.close();
      throw e;
    }
  }
}
