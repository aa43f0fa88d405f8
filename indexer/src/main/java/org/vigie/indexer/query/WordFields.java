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
 */
record WordFields(List<String> parts, boolean inflected) {
  private static final List<String> STEMS = List.of(".fr", ".en");

  static WordFields everywhere(boolean inflected) {
    return new WordFields(List.of(Fields.TITLE, Fields.TEXT), inflected);
  }

  WordFields within(Query.TextField field) {
    String part =
        switch (field) {
          case TITLE -> Fields.TITLE;
          case TEXT -> Fields.TEXT;
        };
    return new WordFields(List.of(part), inflected);
  }

  /** The fields whose words are whole. */
  Stream<String> folded() {
    return parts.stream();
  }

  /** All fields that are searched: those with whole words, and those with stems. */
  Stream<String> analysed() {
    return parts.stream().flatMap(part -> inflected ? withStems(part) : Stream.of(part));
  }

  /** One part of a post in each form that is searched, the whole words first. */
  Stream<String> withStems(String part) {
    return Stream.concat(Stream.of(part), STEMS.stream().map(stem -> part + stem));
  }
}
