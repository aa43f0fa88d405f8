package org.vigie.indexer.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.query.ParsedQuery;
import org.vigie.domain.query.Query;
import org.vigie.domain.query.QueryMessages;
import org.vigie.domain.query.QueryParser;
import org.vigie.domain.query.QuerySyntaxException;
import org.vigie.domain.store.MentionFilter;
import org.vigie.domain.store.PatternTooWideException;
import org.vigie.domain.store.SearchHit;
import org.vigie.domain.store.SearchRequest;
import org.vigie.domain.store.Step;
import org.vigie.domain.store.StoreException;
import org.vigie.indexer.OpenSearchStore;
import org.vigie.indexer.SharedNode;
import org.vigie.testkit.InMemoryMentionStore;
import org.vigie.testkit.Posts;

/**
 * An index of many words that are alike: up to the bound the answers agree, above it is refused.
 */
@ExtendWith(SharedNode.class)
class WidePatternsTest {
  private static final int POSTS = 24;
  private static final int WORDS_A_POST = 50;
  private static final List<AnalysedPost> KEPT = posts();

  private static OpenSearchStore store;

  /** Words from large0 to large1199 and Échelon0 to Échelon1199, and a verb in every third. */
  private static List<AnalysedPost> posts() {
    return IntStream.range(0, POSTS)
        .mapToObj(post -> {
          String words =
              IntStream.range(post * WORDS_A_POST, (post + 1) * WORDS_A_POST)
                  .mapToObj(i -> "large" + i + " Échelon" + i)
                  .collect(Collectors.joining(" "));
          return Posts.post("p" + post).text((post % 3 == 0 ? "croît " : "") + words).analysed();
        })
        .toList();
  }

  @BeforeAll
  static void save() {
    store = SharedNode.emptyStore();
    store.save(KEPT);
    store.refresh();
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private static MentionFilter posts(Query query) {
    return MentionFilter.ANY.within(MentionFilter.Scope.ALL_POSTS).withQuery(query);
  }

  private static SearchRequest request(Query query) {
    return new SearchRequest(posts(query), SearchRequest.Order.NEWEST, 0, POSTS);
  }

  @ParameterizedTest
  @CsvSource({
    "croît NEAR/0 large?, 1",
    "croît NEAR/20 large??, 1",
    "croît NEAR/9 large???, 6",
    "large1?? NEAR/0 échel*9, 2",
    "raw:(Échelon1* NEAR/2f large1*), 7",
    "large11?? NEAR/0f échelon1??? , 2"
  })
  void agreesUpToTheBound(String written, int atLeast) {
    Query query = QueryParser.parse(written);
    InMemoryMentionStore reading = new InMemoryMentionStore();
    reading.save(KEPT);
    Set<String> expected = ids(reading.search(request(query)).hits());
    assertThat(expected.size()).as(written).isGreaterThanOrEqualTo(atLeast);
    assertThat(ids(store.search(request(query)).hits())).as(written).isEqualTo(expected);
  }

  private static Set<String> ids(List<SearchHit> hits) {
    return hits.stream().map(hit -> hit.post().post().nativeId()).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @CsvSource({
    "large* NEAR/3 croît, large*, 1",
    "croît NEAR/3 (absent OR LARGE*), LARGE*, 25",
    "-(title:x OR text:(croît NEAR/3 ÉCHEL*)), ÉCHEL*, 33",
    "raw:(croît NEAR/3 Éche*), Éche*, 19"
  })
  void namesThePatternThatIsTooWide(String written, String pattern, int column) {
    ParsedQuery query = QueryParser.read(written, ZoneOffset.UTC);
    assertThatThrownBy(() -> store.search(request(query.tree())))
        .isInstanceOfSatisfying(
            PatternTooWideException.class,
            refused -> {
              QuerySyntaxException shown = query.tooManyWords(refused.pattern());
              assertThat(shown.column()).isEqualTo(column);
              assertThat(QueryMessages.explain(shown, Locale.FRENCH))
                  .isEqualTo(
                      "plus de 1 024 mots différents des publications conservées répondent à « "
                          + pattern
                          + " », trop pour NEAR ; écrivez-en plus de lettres");
              assertThat(QueryMessages.explain(shown, Locale.ENGLISH)).contains("1,024", pattern);
            });
  }

  @Test
  void namesItInEveryCount() {
    Query query = QueryParser.parse("large* NEAR/3 croît");
    List<Consumer<MentionFilter>> counts =
        List.of(store::facets, store::countByEntity, store::copiesByEntity);
    for (Consumer<MentionFilter> count : counts) {
      assertThatThrownBy(() -> count.accept(posts(query)))
          .isInstanceOf(PatternTooWideException.class);
    }
  }

  @Test
  void leavesOtherFailuresAsTheyAre() {
    StoreException other = new StoreException("out of reach");
    assertThatThrownBy(() ->
            WidePatterns.named(
                new Query.All(),
                () -> {
                  throw other;
                }))
        .isSameAs(other);
    StoreException unknown = new StoreException("Automaton [x*] expanded to too many terms");
    assertThatThrownBy(() ->
            WidePatterns.named(
                new Query.Wildcard("other*"),
                () -> {
                  throw unknown;
                }))
        .isSameAs(unknown);
  }

  @Test
  void namesItInSeries() {
    Instant published = KEPT.getFirst().post().published();
    MentionFilter filter =
        posts(QueryParser.parse("large* NEAR/3 croît"))
            .between(published.minus(Duration.ofDays(1)), published.plus(Duration.ofDays(1)));
    assertThatThrownBy(() -> store.series(filter, Step.DAY, ZoneOffset.UTC))
        .isInstanceOf(PatternTooWideException.class);
    assertThatThrownBy(() -> store.seriesByEntity(filter, Step.DAY, ZoneOffset.UTC))
        .isInstanceOf(PatternTooWideException.class);
  }
}
