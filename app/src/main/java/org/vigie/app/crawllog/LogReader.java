package org.vigie.app.crawllog;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.domain.source.CrawlDecision;

/** Looks decisions up, latest file first, in bounded memory and over a bounded length of log. */
final class LogReader {
  private static final Logger LOG = LoggerFactory.getLogger(LogReader.class);

  /** About a million decisions, which one look-up reads in a few seconds at most. */
  private static final long MOST_READ = 256L << 20;

  private static final int TRIES = 3;

  private final LogFolder folder;

  LogReader(LogFolder folder) {
    this.folder = folder;
  }

  List<CrawlDecision> about(String subject, int limit) throws IOException {
    for (int attempt = 1; attempt < TRIES; attempt++) {
      try {
        return search(subject, limit);
      } catch (NoSuchFileException e) {
        // It was packed or deleted meanwhile; the list of files is read anew.
        LOG.debug("event=crawl-log-moved file=\"{}\"", e.getFile());
      }
    }
    return search(subject, limit);
  }

  private List<CrawlDecision> search(String subject, int limit) throws IOException {
    List<CrawlDecision> found = new ArrayList<>();
    Look look = new Look(subject, DecisionJson.quoted(subject));
    for (LogFile file : folder.files().reversed()) {
      if (found.size() >= limit || look.read > MOST_READ) {
        break;
      }
      found.addAll(look.in(file, limit - found.size()));
    }
    return found;
  }

  /** One look-up, and how much it has read. */
  private static final class Look {
    private final String subject;
    private final String quoted;
    private long read;

    Look(String subject, String quoted) {
      this.subject = subject;
      this.quoted = quoted;
    }

    /** Lines are in the order of time, so the last ones that match are wanted, latest first. */
    private List<CrawlDecision> in(LogFile file, int limit) throws IOException {
      Deque<CrawlDecision> latest = new ArrayDeque<>();
      try (BufferedReader lines = file.reader()) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          read += line.length();
          Optional<CrawlDecision> decision =
              line.contains(quoted) ? DecisionJson.read(line) : Optional.empty();
          if (decision.isPresent() && matches(decision.get())) {
            latest.addFirst(decision.get());
            if (latest.size() > limit) {
              latest.removeLast();
            }
          }
        }
      } catch (EOFException | ZipException e) {
        LOG.warn("event=crawl-log-damaged file=\"{}\" reason=\"{}\"", file.path(), e.getMessage());
      }
      return List.copyOf(latest);
    }

    private boolean matches(CrawlDecision decision) {
      return decision.url().equals(subject) || decision.source().value().equals(subject);
    }
  }
}
