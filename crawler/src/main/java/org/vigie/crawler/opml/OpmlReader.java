package org.vigie.crawler.opml;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.text.WebText;
import org.vigie.crawler.xml.Piece;
import org.vigie.crawler.xml.XmlPieces;

/**
 * Reads OPML 1.0, 1.1 and 2.0 as it is in the wild: with wrong encodings, stray ampersands and
 * missing ends. A DOCTYPE is skipped, what it declares is never expanded, and nothing outside the
 * document is opened. Memory is bounded by {@link #MOST} and the size of the document.
 */
public final class OpmlReader {
  /** The most outlines that are read; what follows is left out. */
  public static final int MOST = 100_000;

  private static final int LONGEST = 4_096;
  private static final int DEEPEST = 32;
  private static final List<String> OWN =
      List.of("kind", "engine", "id", "interval", "language", "enabled");

  private final List<Outline> found = new ArrayList<>();
  private final Deque<String> folders = new ArrayDeque<>();
  private int tooDeep;
  private boolean opml;

  private OpmlReader() {}

  /**
   * A list that was read.
   *
   * @param outlines its lines that are no folders, in its order
   * @param cut whether it had more than {@link #MOST}
   */
  public record Opml(List<Outline> outlines, boolean cut) {
    /** Copies the list. */
    public Opml {
      outlines = List.copyOf(outlines);
    }
  }

  /**
   * Reads a document.
   *
   * @param body the document, decompressed
   * @param contentType the Content-Type that came with it; null when there was none
   * @return the list, or empty when it is no OPML
   */
  public static Optional<Opml> read(byte[] body, @Nullable String contentType) {
    return new OpmlReader().read(WebText.decode(body, contentType));
  }

  private Optional<Opml> read(String text) {
    try {
      XmlPieces pieces = new XmlPieces(new StringReader(text));
      Piece piece = pieces.next();
      while (piece != null && found.size() <= MOST) {
        switch (piece) {
          case Piece.Start start -> start(start);
          case Piece.End end -> end(end);
          case Piece.Text words -> {}
        }
        piece = pieces.next();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    boolean cut = found.size() > MOST;
    return opml
        ? Optional.of(new Opml(cut ? found.subList(0, MOST) : found, cut))
        : Optional.empty();
  }

  private void start(Piece.Start start) {
    opml |= start.name().equals("opml");
    if (!opml || !start.name().equals("outline")) {
      return;
    }
    String title = first(start, "text", "title");
    Map<String, String> own = own(start);
    String address = first(start, "xmlUrl", own.containsKey("kind") ? "url" : "xmlUrl");
    if (!address.isEmpty() || start.empty()) {
      found.add(
          new Outline(title, address, folders.reversed().stream().toList(), own, start.line()));
    }
    if (!start.empty()) {
      enter(title);
    }
  }

  private void enter(String title) {
    if (folders.size() < DEEPEST) {
      folders.push(title);
    } else {
      tooDeep++;
    }
  }

  private void end(Piece.End end) {
    if (!end.name().equals("outline")) {
      return;
    }
    if (tooDeep > 0) {
      tooDeep--;
    } else {
      folders.poll();
    }
  }

  private static Map<String, String> own(Piece.Start start) {
    Map<String, String> own = new HashMap<>();
    for (String name : OWN) {
      String value = first(start, OpmlWriter.PREFIX + name);
      if (!value.isEmpty()) {
        own.put(name, value);
      }
    }
    return own;
  }

  private static String first(Piece.Start start, String... names) {
    String value =
        Stream.of(names)
            .map(start::attribute)
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElse("");
    return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
  }
}
