package org.vigie.nlp.match;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.RegexpQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.RegExp;
import org.vigie.domain.post.AuthorName;
import org.vigie.domain.query.Query;
import org.vigie.domain.query.UrlPattern;
import org.vigie.domain.query.WordPattern;

/**
 * Compiles the query language for live matching. Unscoped words are searched in title and text
 * apart. Words that analysis cuts in several are a phrase; words without anything to search match
 * nothing.
 */
final class LuceneQueryCompiler {
  /** Enough for a query of the longest allowed length, in both fields. */
  private static final int MOST_CLAUSES = 32_768;

  private final QueryAnalyzer analyzer;
  private final NearIntervals intervals;

  LuceneQueryCompiler(QueryAnalyzer analyzer) {
    this.analyzer = analyzer;
    this.intervals = new NearIntervals(analyzer);
    raiseClauseLimit();
  }

  /** Lucene keeps this limit for the whole process; it only ever rises here. */
  private static void raiseClauseLimit() {
    if (IndexSearcher.getMaxClauseCount() < MOST_CLAUSES) {
      IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
    }
  }

  /**
   * Compiles a query.
   *
   * @throws IllegalArgumentException when it uses an attribute that is known only after matching,
   *     or a pattern that is too costly
   */
  org.apache.lucene.search.Query compile(Query query) {
    return compile(query, WordFields.EVERYWHERE);
  }

  /** Compiles a part as it stands in these fields. */
  org.apache.lucene.search.Query compile(Query query, WordFields fields) {
    return switch (query) {
      case Query.All all -> new MatchAllDocsQuery();
      case Query.And and -> all(and.parts(), fields);
      case Query.Or or -> any(or.parts(), fields);
      case Query.Not not -> all(List.of(not), fields);
      case Query.Scoped scoped -> compile(scoped.part(), fields.within(scoped.field()));
      case Query.Exact exact -> compile(exact.part(), fields.asWritten());
      case Query.Attribute attribute -> attribute(attribute);
      case Query.Term term -> inEach(fields, field -> phrase(field, term.text(), 0));
      case Query.Phrase phrase ->
          inEach(fields, field -> phrase(field, phrase.text(), phrase.slop()));
      case Query.Wildcard wildcard -> inEach(fields, field -> wildcard(field, wildcard.pattern()));
      case Query.Fuzzy fuzzy -> inEach(fields, field -> fuzzy(field, fuzzy));
      case Query.Regex regex -> inEach(fields, field -> regex(field, regex));
      case Query.Published published -> published(published);
      case Query.Followers followers ->
          LongPoint.newRangeQuery(PostFields.FOLLOWERS, followers.atLeast(), followers.atMost());
      case Query.Near near -> inEach(fields, field -> near(field, near));
    };
  }

  private org.apache.lucene.search.Query all(List<Query> parts, WordFields fields) {
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

  private org.apache.lucene.search.Query any(List<Query> parts, WordFields fields) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    parts.forEach(part -> any.add(compile(part, fields), Occur.SHOULD));
    return any.build();
  }

  private static org.apache.lucene.search.Query inEach(
      WordFields fields, Function<String, org.apache.lucene.search.Query> compiled) {
    List<String> names = fields.names();
    if (names.size() == 1) {
      return compiled.apply(names.getFirst());
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    names.forEach(name -> any.add(compiled.apply(name), Occur.SHOULD));
    return any.build();
  }

  private org.apache.lucene.search.Query phrase(String field, String text, int slop) {
    List<String> words = analyzer.wordsOf(field, text);
    if (words.isEmpty()) {
      return new MatchNoDocsQuery();
    }
    return words.size() == 1
        ? new TermQuery(new Term(field, words.getFirst()))
        : new PhraseQuery(slop, field, words.toArray(String[]::new));
  }

  private org.apache.lucene.search.Query near(String field, Query.Near near) {
    return intervals
        .of(field, near)
        .<org.apache.lucene.search.Query>map(source -> new IntervalQuery(field, source))
        .orElseGet(MatchNoDocsQuery::new);
  }

  private static org.apache.lucene.search.Query wildcard(String field, String pattern) {
    return new WildcardQuery(new Term(field, QueryAnalyzer.patternOf(field, pattern)));
  }

  /** Every word within the distance counts, however many there are. */
  private static org.apache.lucene.search.Query fuzzy(String field, Query.Fuzzy fuzzy) {
    return new FuzzyQuery(
        new Term(field, QueryAnalyzer.patternOf(field, fuzzy.text())),
        fuzzy.edits(),
        WordPattern.FUZZY_PREFIX,
        FuzzyQuery.defaultMaxExpansions,
        true,
        MultiTermQuery.CONSTANT_SCORE_REWRITE);
  }

  private static org.apache.lucene.search.Query regex(String field, Query.Regex regex) {
    String pattern =
        WordPattern.ofRegex(regex.pattern()).toLucene(text -> QueryAnalyzer.patternOf(field, text));
    return regexp(new Term(field, pattern));
  }

  private static org.apache.lucene.search.Query regexp(Term pattern) {
    return new RegexpQuery(pattern, RegExp.NONE, 0, WordPattern.MOST_STATES);
  }

  private static org.apache.lucene.search.Query published(Query.Published published) {
    Instant from = published.from();
    Instant before = published.before();
    return LongPoint.newRangeQuery(
        PostFields.PUBLISHED,
        from == null ? Long.MIN_VALUE : from.toEpochMilli(),
        before == null ? Long.MAX_VALUE : before.toEpochMilli() - 1);
  }

  private static org.apache.lucene.search.Query attribute(Query.Attribute attribute) {
    if (attribute.field().comesFromAnalysis()) {
      throw new IllegalArgumentException(
          "query part \""
              + attribute.toText()
              + "\" is known only after matching and cannot be part of a watched query");
    }
    if (attribute.field() == Query.AttributeField.URL) {
      return regexp(new Term(PostFields.name(attribute.field()), UrlPattern.of(attribute.value())));
    }
    String value =
        attribute.field() == Query.AttributeField.AUTHOR
            ? PostFields.author(new AuthorName(attribute.value()))
            : attribute.value();
    return new TermQuery(new Term(PostFields.name(attribute.field()), value));
  }
}
