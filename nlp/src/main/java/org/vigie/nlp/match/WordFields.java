package org.vigie.nlp.match;

import java.util.List;
import org.vigie.domain.query.Query.TextField;

/**
 * Where words are looked for.
 *
 * @param parts the parts of a post
 * @param raw true where case and accents count
 */
record WordFields(List<TextField> parts, boolean raw) {
  static final WordFields EVERYWHERE =
      new WordFields(List.of(TextField.TITLE, TextField.TEXT), false);

  WordFields within(TextField part) {
    return new WordFields(List.of(part), raw);
  }

  WordFields asWritten() {
    return new WordFields(parts, true);
  }

  List<String> names() {
    return parts.stream().map(raw ? PostFields::rawName : PostFields::name).toList();
  }
}
