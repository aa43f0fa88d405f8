package org.vigie.indexer.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.opensearch.client.opensearch.core.search.BuiltinHighlighterType;
import org.opensearch.client.opensearch.core.search.Highlight;
import org.opensearch.client.opensearch.core.search.HighlighterOrder;
import org.vigie.domain.store.SearchHit.Fragment;
import org.vigie.domain.store.SearchHit.Part;
import org.vigie.indexer.mapping.Fields;

/**
 * Asks for the pieces of a post that the query matched, and reads them. The marks around a match
 * are two characters that Unicode keeps for inner use, so no text means anything by them.
 */
final class Highlights {
  private static final char START = '\uFDD0';
  private static final char END = '\uFDD1';
  private static final int FRAGMENTS = 3;
  private static final int FRAGMENT_CHARS = 180;

  /**
   * Matches further on are found, but not shown: the time to cut fragments grows with the square of
   * this length (a text of 960,000 characters with 120,000 matches took minutes, November 2026).
   */
  private static final int LONGEST_ANALYSED = 20_000;

  private final WordFields fields;

  Highlights(boolean inflected) {
    this.fields = WordFields.everywhere(inflected);
  }

  Highlight request() {
    Highlight.Builder request =
        new Highlight.Builder()
            .type(t -> t.builtin(BuiltinHighlighterType.Unified))
            .requireFieldMatch(true)
            .maxAnalyzerOffset(LONGEST_ANALYSED)
            .preTags(String.valueOf(START))
            .postTags(String.valueOf(END));
    names(Fields.TITLE).forEach(title -> request.fields(title, f -> f.numberOfFragments(0)));
    names(Fields.TEXT)
        .forEach(text ->
            request.fields(
                text,
                f ->
                    f.numberOfFragments(FRAGMENTS)
                        .fragmentSize(FRAGMENT_CHARS)
                        .order(HighlighterOrder.Score)));
    return request.build();
  }

  private Stream<String> names(String part) {
    Stream<String> folded = fields.inflected() ? fields.withStems(part) : Stream.of(part);
    return Stream.concat(folded, Stream.of(part + Fields.RAW));
  }

  /** The fragments of title and text; whole words go before stems, which would repeat them. */
  List<Fragment> read(Map<String, List<String>> marked) {
    return Stream.of(Fields.TITLE, Fields.TEXT)
        .flatMap(part -> first(marked, part).stream())
        .map(Highlights::fragment)
        .toList();
  }

  private List<String> first(Map<String, List<String>> marked, String part) {
    return names(part)
        .map(name -> marked.getOrDefault(name, List.of()))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  static Fragment fragment(String marked) {
    List<Part> parts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    boolean matched = false;
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c == START || c == END) {
        add(parts, text, matched);
        matched = c == START;
      } else {
        text.append(c);
      }
    }
    add(parts, text, matched);
    return new Fragment(parts);
  }

  private static void add(List<Part> parts, StringBuilder text, boolean matched) {
    if (!text.isEmpty()) {
      parts.add(new Part(text.toString(), matched));
      text.setLength(0);
    }
  }
}
