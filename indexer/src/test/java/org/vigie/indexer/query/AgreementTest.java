package org.vigie.indexer.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.domain.post.Language;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.query.Query;
import org.vigie.domain.store.MentionFilter;
import org.vigie.domain.store.MentionStore;
import org.vigie.domain.store.SearchRequest;
import org.vigie.domain.store.Step;
import org.vigie.indexer.OpenSearchStore;
import org.vigie.indexer.SharedNode;
import org.vigie.testkit.InMemoryMentionStore;
import org.vigie.testkit.contract.GeneratedPosts;
import org.vigie.testkit.contract.GeneratedQueries;

/** Holds the store against one that reads every post for every question. */
@ExtendWith(SharedNode.class)
class AgreementTest {
  private static final int POSTS = 250;
  private static final long SEED = 42;
  private static final int QUERIES = 400;
  private static final int FILTERS = 40;
  private static final List<ZoneId> ZONES =
      List.of(ZoneId.of("Europe/Paris"), ZoneId.of("UTC"), ZoneId.of("Asia/Kolkata"));

  private static final InMemoryMentionStore EXPECTED = new InMemoryMentionStore();
  private static OpenSearchStore store;

  @BeforeAll
  static void saveInBoth() {
    store = SharedNode.emptyStore();
    List<AnalysedPost> posts = new GeneratedPosts(20261118).take(POSTS);
    EXPECTED.save(posts);
    store.save(posts);
    store.refresh();
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private static Set<String> ids(MentionStore where, MentionFilter filter) {
    SearchRequest all = new SearchRequest(filter, SearchRequest.Order.NEWEST, 0, POSTS);
    return where.search(all).hits().stream()
        .map(hit -> hit.post().post().nativeId())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void findsTheSamePostsForEveryQuery() {
    GeneratedQueries queries = new GeneratedQueries(SEED);
    int found = 0;
    for (int i = 0; i < QUERIES; i++) {
      Query query = queries.next();
      MentionFilter filter =
          MentionFilter.ANY.within(MentionFilter.Scope.ALL_POSTS).withQuery(query);
      Set<String> expected = ids(EXPECTED, filter);
      assertThat(ids(store, filter))
          .as("seed %d, query %d: %s", SEED, i, query.toText())
          .isEqualTo(expected);
      found += expected.isEmpty() || expected.size() == POSTS ? 0 : 1;
    }
    assertThat(found).as("queries that tell posts apart").isGreaterThan(QUERIES / 2);
  }

  @Test
  void countsTheSameForEveryFilter() {
    Random random = new Random(43);
    for (int i = 0; i < FILTERS; i++) {
      MentionFilter filter = filter(random);
      assertThat(ids(store, filter)).as("filter %s", filter).isEqualTo(ids(EXPECTED, filter));
      assertThat(store.count(filter)).as("%s", filter).isEqualTo(EXPECTED.count(filter));
      assertThat(store.countByEntity(filter)).isEqualTo(EXPECTED.countByEntity(filter));
      assertThat(store.facets(filter)).isEqualTo(EXPECTED.facets(filter));
    }
  }

  @Test
  void givesTheSameSeriesForEveryFilter() {
    Random random = new Random(44);
    for (int i = 0; i < FILTERS; i++) {
      MentionFilter filter = filter(random);
      Step step = pick(random, List.of(Step.values()));
      ZoneId zone = pick(random, ZONES);
      assertThat(store.series(filter, step, zone))
          .as("%s %s %s", filter, step, zone)
          .isEqualTo(EXPECTED.series(filter, step, zone));
      assertThat(store.seriesByEntity(filter, step, zone))
          .as("%s %s %s", filter, step, zone)
          .isEqualTo(EXPECTED.seriesByEntity(filter, step, zone));
    }
  }

  private static MentionFilter filter(Random random) {
    Supplier<Boolean> coin = random::nextBoolean;
    long hours = Duration.between(GeneratedPosts.FIRST, GeneratedPosts.LAST).toHours();
    Instant from = GeneratedPosts.FIRST.plus(Duration.ofMinutes(random.nextLong(hours * 60)));
    return new MentionFilter(
        coin.get() ? new Query.All() : new Query.Term("ovh"),
        coin.get() ? Set.of() : Set.of(new EntityId("ovh"), new EntityId("gandi")),
        coin.get() ? Set.of() : Set.of(pick(random, List.of(SentimentLabel.values()))),
        coin.get() ? Set.of() : Set.of(Language.FRENCH),
        coin.get() ? Set.of() : Set.of(new SourceId("blog"), new SourceId("press")),
        from,
        from.plus(Duration.ofMinutes(1 + random.nextLong(hours * 60))),
        pick(random, List.of(MentionFilter.Scope.values())),
        false);
  }

  private static <T> T pick(Random random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
