package org.vigie.nlp.match;

import java.util.Locale;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.vigie.domain.post.AuthorName;
import org.vigie.domain.query.Query.AttributeField;
import org.vigie.domain.query.Query.TextField;
import org.vigie.nlp.pseudonym.Pseudonymiser;

/** How a post is laid out in fields for matching. */
final class PostFields {
  private static final int LONGEST_AUTHOR = 1_000;
  private static final FieldType WORDS = words();

  private PostFields() {}

  static String name(TextField field) {
    return field.name().toLowerCase(Locale.ROOT);
  }

  static String name(AttributeField field) {
    return field.name().toLowerCase(Locale.ROOT);
  }

  static Document document(PostInLanguage input) {
    Document document = new Document();
    document.add(new Field(name(TextField.TITLE), input.post().title(), WORDS));
    document.add(new Field(name(TextField.TEXT), input.post().text(), WORDS));
    add(document, AttributeField.LANG, input.language().tag());
    add(document, AttributeField.SOURCE, input.post().source().value());
    if (input.post().author() != null) {
      add(document, AttributeField.AUTHOR, author(input.post().author()));
    }
    addDomains(document, input.post().url().host());
    return document;
  }

  /** A name as it is compared; cut, since a word of the index has a longest length. */
  static String author(AuthorName name) {
    String normalised = Pseudonymiser.normalised(name);
    return normalised.substring(0, Math.min(LONGEST_AUTHOR, normalised.length()));
  }

  /** The host and every domain above it, so that a query for a domain is one word. */
  private static void addDomains(Document document, String host) {
    String domain = host;
    add(document, AttributeField.SITE, domain);
    for (int dot = domain.indexOf('.'); dot >= 0; dot = domain.indexOf('.')) {
      domain = domain.substring(dot + 1);
      add(document, AttributeField.SITE, domain);
    }
  }

  private static void add(Document document, AttributeField field, String value) {
    document.add(new StringField(name(field), value, Field.Store.NO));
  }

  private static FieldType words() {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    type.setTokenized(true);
    type.setOmitNorms(true);
    type.freeze();
    return type;
  }
}
