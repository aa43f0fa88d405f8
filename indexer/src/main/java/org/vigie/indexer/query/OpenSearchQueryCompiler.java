package org.vigie.indexer.query;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.vigie.domain.post.AuthorName;
import org.vigie.domain.post.AuthorPseudonym;
import org.vigie.domain.query.Query.All;
import org.vigie.domain.query.Query.And;
import org.vigie.domain.query.Query.Attribute;
import org.vigie.domain.query.Query.Exact;
import org.vigie.domain.query.Query.Followers;
import org.vigie.domain.query.Query.Fuzzy;
import org.vigie.domain.query.Query.Near;
import org.vigie.domain.query.Query.Not;
import org.vigie.domain.query.Query.Or;
import org.vigie.domain.query.Query.Phrase;
import org.vigie.domain.query.Query.Published;
import org.vigie.domain.query.Query.Regex;
import org.vigie.domain.query.Query.Scoped;
import org.vigie.domain.query.Query.Term;
import org.vigie.domain.query.Query.Wildcard;
import org.vigie.domain.query.UrlPattern;
import org.vigie.domain.query.WordPattern;
import org.vigie.indexer.mapping.Fields;

/**
 * Translates the query language into OpenSearch's, with the same answers as live matching. Words
 * are analysed by the cluster itself, so that both sides of a comparison are folded alike.
 */
final class OpenSearchQueryCompiler {
  private final Function<AuthorName, AuthorPseudonym> pseudonyms;

  OpenSearchQueryCompiler(Function<AuthorName, AuthorPseudonym> pseudonyms) {
    this.pseudonyms = pseudonyms;
  }

  /**
   * Translates.
   *
   * @param query the syntax tree
   * @param inflected true to find inflected forms of its words too
   * @return the same in OpenSearch's language
   */
  Query compile(org.vigie.domain.query.Query query, boolean inflected) {
    return compile(query, WordFields.everywhere(inflected));
  }

  private Query compile(org.vigie.domain.query.Query query, WordFields fields) {
    return switch (query) {
      case All _ -> Query.of(q -> q.matchAll(m -> m));
      case And and -> all(parts(and.parts(), fields));
      case Or or -> any(parts(or.parts(), fields));
      case Not not -> Query.of(q -> q.bool(b -> b.mustNot(compile(not.part(), fields))));
      case Scoped scoped -> compile(scoped.part(), fields.within(scoped.field()));
      case Term term -> any(fields.analysed().map(field -> phrase(field, term.text(), 0)).toList());
      case Phrase phrase ->
          any(fields.analysed().map(field -> phrase(field, phrase.text(), phrase.slop())).toList());
      case Wildcard wildcard ->
          any(fields.whole().map(f -> wildcard(f, fields.pattern(wildcard.pattern()))).toList());
      case Fuzzy fuzzy ->
          any(
              fields
                  .whole()
                  .map(f -> fuzzy(f, fields.pattern(fuzzy.text()), fuzzy.edits()))
                  .toList());
      case Regex regex -> {
        String pattern = WordPattern.ofRegex(regex.pattern()).toLucene(fields::pattern);
        yield any(fields.whole().map(field -> regexp(field, pattern)).toList());
      }
      case Near near ->
          any(fields.analysed().map(field -> NearCompiler.compile(near, field, fields)).toList());
      case Exact exact -> compile(exact.part(), fields.asWritten());
      case Published published -> RangeCompiler.published(published);
      case Followers followers -> RangeCompiler.followers(followers);
      case Attribute attribute -> attribute(attribute);
    };
  }

  private List<Query> parts(List<org.vigie.domain.query.Query> parts, WordFields fields) {
    return parts.stream().map(part -> compile(part, fields)).toList();
  }

  private static Query all(List<Query> parts) {
    return Query.of(q -> q.bool(b -> b.must(parts)));
  }

  private static Query any(List<Query> parts) {
    return parts.size() == 1
        ? parts.getFirst()
        : Query.of(q -> q.bool(b -> b.should(parts).minimumShouldMatch("1")));
  }

  /** A word is a phrase too: it may hold several, as "porte-monnaie" does. */
  private static Query phrase(String field, String text, int slop) {
    return Query.of(q -> q.matchPhrase(m -> m.field(field).query(text).slop(slop)));
  }

  private static Query wildcard(String field, String pattern) {
    return Query.of(q -> q.wildcard(w -> w.field(field).value(pattern)));
  }

  /** Every word within the distance counts; a cluster by itself keeps to the 50 best. */
  private static Query fuzzy(String field, String word, int edits) {
    return Query.of(q ->
        q.fuzzy(f ->
            f.field(field)
                .value(FieldValue.of(word))
                .fuzziness(String.valueOf(edits))
                .prefixLength(WordPattern.FUZZY_PREFIX)
                .transpositions(true)
                .rewrite("constant_score")));
  }

  private static Query regexp(String field, String pattern) {
    return Query.of(q ->
        q.regexp(r ->
            r.field(field)
                .value(pattern)
                .flags("NONE")
                .maxDeterminizedStates(WordPattern.MOST_STATES)));
  }

  private Query attribute(Attribute attribute) {
    String value = attribute.value();
    String lower = value.toLowerCase(Locale.ROOT);
    return switch (attribute.field()) {
      case AUTHOR -> term(Fields.AUTHOR, pseudonyms.apply(new AuthorName(value)).value());
      case SITE -> term(Fields.SITE, lower);
      case URL -> regexp(Fields.URL, UrlPattern.of(value));
      case COUNTRY -> term(Fields.COUNTRY, lower);
      case LANG -> term(Fields.LANG, lower);
      case SOURCE -> term(Fields.SOURCE, value);
      case SENTIMENT -> term(Fields.SENTIMENT_LABEL, lower);
      case ENTITY -> term(Fields.ENTITIES, value);
      case TOPIC -> term(Fields.TOPICS, value);
      case STORY -> term(Fields.STORY, value);
    };
  }

  private static Query term(String field, String value) {
    return Query.of(q ->
        q.constantScore(
            c -> c.filter(f -> f.term(t -> t.field(field).value(FieldValue.of(value))))));
  }
}
