package org.vigie.nlp.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.mention.TextSpan;
import org.vigie.domain.post.Language;
import org.vigie.domain.query.Query;
import org.vigie.domain.query.Query.AttributeField;
import org.vigie.domain.query.Query.TextField;
import org.vigie.testkit.BruteForceQuery;
import org.vigie.testkit.Posts;
import org.vigie.testkit.contract.GeneratedPosts;
import org.vigie.testkit.contract.GeneratedQueries;

class LiveQueriesLawTest {
  private static final List<String> WORDS =
      List.of("ovh", "Éolienne", "l'éolienne", "OVH's", "panne", "d’accès", "œuvre", "e-mail");

  @Property(tries = 150)
  void agreesWithReadingEveryWord(
      @ForAll("querySets") List<Query> queries, @ForAll("postSets") List<AnalysedPost> posts) {
    Map<String, Query> named = new LinkedHashMap<>();
    queries.forEach(query -> named.put("q" + named.size(), query));
    try (LiveQueries live = new LiveQueries(named, LiveQueries.Places.WANTED)) {
      List<Map<String, List<TextSpan>>> found = live.match(inLanguage(posts));
      for (int i = 0; i < posts.size(); i++) {
        AnalysedPost post = posts.get(i);
        for (Map.Entry<String, Query> query : named.entrySet()) {
          assertThat(found.get(i).containsKey(query.getKey()))
              .as(
                  "%s on «%s» «%s»",
                  query.getValue().toText(), post.post().title(), post.post().text())
              .isEqualTo(BruteForceQuery.matches(query.getValue(), post));
        }
      }
    }
  }

  /** The generator that the store is held against too: every operator, nested three deep. */
  @Property(tries = 25)
  void agreesOnWhatTheStoreIsAsked(@ForAll long seed) {
    List<AnalysedPost> posts =
        new GeneratedPosts(seed)
            .take(40).stream().filter(LiveQueriesLawTest::isKnownBeforeAnalysis).toList();
    GeneratedQueries generated = new GeneratedQueries(seed);
    Map<String, Query> named = new LinkedHashMap<>();
    while (named.size() < 60) {
      Query query = generated.next();
      if (!usesAnalysis(query)) {
        named.put("q" + named.size(), query);
      }
    }
    try (LiveQueries live = new LiveQueries(named, LiveQueries.Places.LEFT_OUT)) {
      List<Map<String, List<TextSpan>>> found = live.match(inLanguage(posts));
      for (int i = 0; i < posts.size(); i++) {
        AnalysedPost post = posts.get(i);
        int at = i;
        named.forEach((name, query) ->
            assertThat(found.get(at).containsKey(name))
                .as("seed %d: %s on %s", seed, query.toText(), post.post())
                .isEqualTo(BruteForceQuery.matches(query, post)));
      }
    }
  }

  /** No post has more words of a pattern than are held against each other; the batch has. */
  @Example
  void agreesOnABatchOfVeryManyWordsThatAreAlike() {
    Query query = new Query.Near(new Query.Wildcard("mots*"), new Query.Term("panne"), 2, false);
    List<AnalysedPost> posts =
        IntStream.range(0, 40)
            .mapToObj(post -> {
              String words =
                  IntStream.range(0, 1_000)
                      .mapToObj(i -> "mots" + (post * 1_000 + i))
                      .collect(Collectors.joining(" "));
              return Posts.post("p" + post)
                  .text(words + (post % 2 == 0 ? " panne" : ""))
                  .analysed();
            })
            .toList();
    try (LiveQueries live = new LiveQueries(Map.of("q", query), LiveQueries.Places.WANTED)) {
      List<Map<String, List<TextSpan>>> found = live.match(inLanguage(posts));
      for (int i = 0; i < posts.size(); i++) {
        assertThat(found.get(i).containsKey("q"))
            .as("post %d", i)
            .isEqualTo(BruteForceQuery.matches(query, posts.get(i)));
      }
    }
  }

  /**
   * Before analysis an author has a name, afterwards a pseudonym: generated posts have the latter.
   */
  private static boolean isKnownBeforeAnalysis(AnalysedPost post) {
    return post.author() == null;
  }

  private static boolean usesAnalysis(Query query) {
    return switch (query) {
      case Query.Attribute attribute -> attribute.field().comesFromAnalysis();
      case Query.And and -> and.parts().stream().anyMatch(LiveQueriesLawTest::usesAnalysis);
      case Query.Or or -> or.parts().stream().anyMatch(LiveQueriesLawTest::usesAnalysis);
      case Query.Not not -> usesAnalysis(not.part());
      case Query.Scoped scoped -> usesAnalysis(scoped.part());
      case Query.Exact exact -> usesAnalysis(exact.part());
      default -> false;
    };
  }

  private static List<PostInLanguage> inLanguage(List<AnalysedPost> posts) {
    return posts.stream().map(p -> PostInLanguage.of(p.post(), p.language())).toList();
  }

  @Provide
  Arbitrary<List<Query>> querySets() {
    return queries().list().ofMinSize(1).ofMaxSize(10);
  }

  @Provide
  Arbitrary<List<AnalysedPost>> postSets() {
    return posts().list().ofMinSize(1).ofMaxSize(10);
  }

  private Arbitrary<AnalysedPost> posts() {
    Arbitrary<String> texts =
        Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(7).map(w -> String.join(" ", w));
    Arbitrary<String> titles = Arbitraries.oneOf(Arbitraries.just(""), texts);
    return Combinators.combine(
            titles,
            texts,
            Arbitraries.of("Jean", "Ana"),
            Arbitraries.of(Language.FRENCH, Language.ENGLISH),
            Arbitraries.of("https://ovh.com/1", "https://blog.ovh.com/1", "https://notovh.com/1"))
        .as((title, text, author, language, url) ->
            Posts.post("1")
                .title(title)
                .text(text)
                .author(author)
                .language(language)
                .url(url)
                .analysed());
  }

  private Arbitrary<Query> queries() {
    return Arbitraries.lazyOf(
        this::leaves, this::leaves, this::leaves, this::nears, this::lists, this::rest);
  }

  private Arbitrary<Query> lists() {
    Arbitrary<List<Query>> parts = queries().list().ofMinSize(2).ofMaxSize(3);
    return Arbitraries.oneOf(parts.map(Query.And::new), parts.map(Query.Or::new));
  }

  private Arbitrary<Query> rest() {
    Arbitrary<Query> scoped =
        Combinators.combine(Arbitraries.of(TextField.class), queries()).as(Query.Scoped::new);
    return Arbitraries.oneOf(scoped, queries().map(Query.Not::new));
  }

  private Arbitrary<Query> leaves() {
    Arbitrary<Query> sloppy =
        Combinators.combine(phrases(), Arbitraries.integers().between(0, 3)).as(Query.Phrase::new);
    Arbitrary<Query> attributes =
        Arbitraries.of(
                Tuple.of(AttributeField.AUTHOR, "Jean"),
                Tuple.of(AttributeField.LANG, "fr"),
                Tuple.of(AttributeField.SITE, "ovh.com"),
                Tuple.of(AttributeField.SITE, "com"),
                Tuple.of(AttributeField.SOURCE, "blog"),
                Tuple.of(AttributeField.SOURCE, "forum"))
            .map(pair -> new Query.Attribute(pair.get1(), pair.get2()));
    return Arbitraries.oneOf(operands(), operands(), sloppy, attributes);
  }

  private Arbitrary<Query> nears() {
    Arbitrary<Query> groups = operands().list().ofMinSize(2).ofMaxSize(3).map(Query.Or::new);
    Arbitrary<Query> sides = Arbitraries.oneOf(operands(), groups);
    return Combinators.combine(
            sides, sides, Arbitraries.integers().between(0, 3), Arbitraries.of(true, false))
        .as(Query.Near::new);
  }

  private Arbitrary<Query> operands() {
    return Arbitraries.oneOf(
        Arbitraries.of(WORDS).map(Query.Term::new),
        Arbitraries.of("&", "absent").map(Query.Term::new),
        phrases().map(text -> new Query.Phrase(text, 0)),
        Arbitraries.of("éol*", "*NNE", "ov?", "pa*e", "o*").map(Query.Wildcard::new));
  }

  /** Of different words: a phrase that can overlap itself is counted differently beside itself. */
  private Arbitrary<String> phrases() {
    return Arbitraries.of(WORDS)
        .list()
        .uniqueElements(word -> new ArrayList<>(BruteForceQuery.tokens(word)))
        .ofMinSize(2)
        .ofMaxSize(3)
        .map(words -> String.join(" ", words));
  }
}
