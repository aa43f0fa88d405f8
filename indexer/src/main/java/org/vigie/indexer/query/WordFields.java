package org.vigie.indexer.query;

import java.util.List;
import java.util.stream.Stream;
import org.vigie.domain.query.Query;
import org.vigie.indexer.mapping.Fields;

/**
 * The fields in which a word is looked for.
 *
 * @param parts title, text or both
 * @param inflected true to look among the stems too
 * @param raw true where case and accents count; then stems do not
 */
record WordFields(List<String> parts, boolean inflected, boolean raw) {
  private static final List<String> STEMS = List.of(".fr", ".en");

  static WordFields everywhere(boolean inflected) {
    return new WordFields(List.of(Fields.TITLE, Fields.TEXT), inflected, false);
  }

  WordFields within(Query.TextField field) {
    String part =
        switch (field) {
          case TITLE -> Fields.TITLE;
          case TEXT -> Fields.TEXT;
        };
    return new WordFields(List.of(part), inflected, raw);
  }

  WordFields asWritten() {
    return new WordFields(parts, inflected, true);
  }

  /** The fields whose words are whole. */
  Stream<String> whole() {
    return raw ? parts.stream().map(part -> part + Fields.RAW) : parts.stream();
  }

  /** All fields that are searched: those with whole words, and those with stems. */
  Stream<String> analysed() {
    return inflected && !raw ? parts.stream().flatMap(this::withStems) : whole();
  }

  /** A pattern in the form in which it is held against the words of these fields. */
  String pattern(String written) {
    return raw ? written.replace('’', '\'') : FoldedPattern.of(written);
  }

  /** One part of a post in each form that is searched, the whole words first. */
  Stream<String> withStems(String part) {
    return Stream.concat(Stream.of(part), STEMS.stream().map(stem -> part + stem));
  }
}
