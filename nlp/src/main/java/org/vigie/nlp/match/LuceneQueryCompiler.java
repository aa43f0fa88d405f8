package org.vigie.nlp.match;

import java.util.List;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.vigie.domain.post.AuthorName;
import org.vigie.domain.query.Query;
import org.vigie.domain.query.Query.TextField;

/**
 * Compiles the query language for live matching. Unscoped words are searched in title and text
 * apart. Words that analysis cuts in several are a phrase; words without anything to search match
 * nothing.
 */
final class LuceneQueryCompiler {
  private static final List<TextField> EVERYWHERE = List.of(TextField.TITLE, TextField.TEXT);

  private final QueryAnalyzer analyzer;
  private final NearIntervals intervals;

  LuceneQueryCompiler(QueryAnalyzer analyzer) {
    this.analyzer = analyzer;
    this.intervals = new NearIntervals(analyzer);
  }

  /**
   * Compiles a query.
   *
   * @throws IllegalArgumentException when it uses an attribute that is known only after matching,
   *     or a pattern that is too costly
   */
  org.apache.lucene.search.Query compile(Query query) {
    return compile(query, EVERYWHERE);
  }

  private org.apache.lucene.search.Query compile(Query query, List<TextField> fields) {
    return switch (query) {
      case Query.All all -> new MatchAllDocsQuery();
      case Query.And and -> all(and.parts(), fields);
      case Query.Or or -> any(or.parts(), fields);
      case Query.Not not -> all(List.of(not), fields);
      case Query.Scoped scoped -> compile(scoped.part(), List.of(scoped.field()));
      case Query.Attribute attribute -> attribute(attribute);
      case Query.Term term -> inEach(fields, field -> phrase(field, term.text(), 0));
      case Query.Phrase phrase ->
          inEach(fields, field -> phrase(field, phrase.text(), phrase.slop()));
      case Query.Wildcard wildcard -> inEach(fields, field -> wildcard(field, wildcard.pattern()));
      case Query.Near near -> inEach(fields, field -> near(field, near));
    };
  }

  private org.apache.lucene.search.Query all(List<Query> parts, List<TextField> fields) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean positive = false;
    for (Query part : parts) {
      boolean negative = part instanceof Query.Not;
      positive |= !negative;
      Query inner = part instanceof Query.Not not ? not.part() : part;
      all.add(compile(inner, fields), negative ? Occur.MUST_NOT : Occur.MUST);
    }
    if (!positive) {
      all.add(new MatchAllDocsQuery(), Occur.MUST);
    }
    return all.build();
  }

  private org.apache.lucene.search.Query any(List<Query> parts, List<TextField> fields) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    parts.forEach(part -> any.add(compile(part, fields), Occur.SHOULD));
    return any.build();
  }

  private static org.apache.lucene.search.Query inEach(
      List<TextField> fields, Function<String, org.apache.lucene.search.Query> compiled) {
    if (fields.size() == 1) {
      return compiled.apply(PostFields.name(fields.getFirst()));
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    fields.forEach(field -> any.add(compiled.apply(PostFields.name(field)), Occur.SHOULD));
    return any.build();
  }

  private org.apache.lucene.search.Query phrase(String field, String text, int slop) {
    List<String> words = analyzer.words(text);
    if (words.isEmpty()) {
      return new MatchNoDocsQuery();
    }
    return words.size() == 1
        ? new TermQuery(new Term(field, words.getFirst()))
        : new PhraseQuery(slop, field, words.toArray(String[]::new));
  }

  private org.apache.lucene.search.Query near(String field, Query.Near near) {
    return intervals
        .of(near)
        .<org.apache.lucene.search.Query>map(source -> new IntervalQuery(field, source))
        .orElseGet(MatchNoDocsQuery::new);
  }

  private static org.apache.lucene.search.Query wildcard(String field, String pattern) {
    return new WildcardQuery(new Term(field, QueryAnalyzer.foldedPattern(pattern)));
  }

  private static org.apache.lucene.search.Query attribute(Query.Attribute attribute) {
    if (attribute.field().comesFromAnalysis()) {
      throw new IllegalArgumentException(
          "query part \""
              + attribute.toText()
              + "\" is known only after matching and cannot be part of a watched query");
    }
    String value =
        attribute.field() == Query.AttributeField.AUTHOR
            ? PostFields.author(new AuthorName(attribute.value()))
            : attribute.value();
    return new TermQuery(new Term(PostFields.name(attribute.field()), value));
  }
}
