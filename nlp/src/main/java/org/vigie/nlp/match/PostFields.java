package org.vigie.nlp.match;

import java.util.Locale;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.vigie.domain.post.AuthorFacts;
import org.vigie.domain.post.AuthorName;
import org.vigie.domain.post.Post;
import org.vigie.domain.query.Query.AttributeField;
import org.vigie.domain.query.Query.TextField;
import org.vigie.nlp.pseudonym.Pseudonymiser;

/** How a post is laid out in fields for matching. */
final class PostFields {
  /** The time of publication, in milliseconds. */
  static final String PUBLISHED = "published";

  /** How many follow the author. */
  static final String FOLLOWERS = "followers";

  private static final int LONGEST_AUTHOR = 1_000;
  private static final FieldType WORDS = words();

  private PostFields() {}

  static String name(TextField field) {
    return field.name().toLowerCase(Locale.ROOT);
  }

  /** The same part with the case and the accents that its author gave it. */
  static String rawName(TextField field) {
    return name(field) + QueryAnalyzer.RAW;
  }

  static String name(AttributeField field) {
    return field.key();
  }

  /** Makes the document with the fields that the queries need. */
  static Document document(PostInLanguage input, NeededFields needed) {
    Document document = new Document();
    document.add(new Field(name(TextField.TITLE), input.title(), WORDS));
    document.add(new Field(name(TextField.TEXT), input.text(), WORDS));
    if (needed.raw()) {
      document.add(new Field(rawName(TextField.TITLE), input.title(), WORDS));
      document.add(new Field(rawName(TextField.TEXT), input.text(), WORDS));
    }
    add(document, AttributeField.LANG, input.language().tag());
    if (input.post() != null) {
      addOrigin(document, input.post());
      if (needed.facts()) {
        addFacts(document, input.post());
      }
    }
    return document;
  }

  private static void addOrigin(Document document, Post post) {
    add(document, AttributeField.SOURCE, post.source().value());
    if (post.author() != null) {
      add(document, AttributeField.AUTHOR, author(post.author()));
    }
    addDomains(document, post.url().host());
  }

  private static void addFacts(Document document, Post post) {
    String url = post.url().toString();
    if (url.length() <= AttributeField.LONGEST_URL) {
      add(document, AttributeField.URL, url);
    }
    document.add(new LongPoint(PUBLISHED, post.published().toEpochMilli()));
    AuthorFacts facts = post.authorFacts();
    if (facts.followers() != null) {
      document.add(new LongPoint(FOLLOWERS, facts.followers()));
    }
    if (facts.country() != null) {
      add(document, AttributeField.COUNTRY, facts.country().code());
    }
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
