package org.vigie.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.post.Post;
import org.vigie.domain.query.Query;
import org.vigie.domain.query.QueryParser;
import org.vigie.domain.store.MentionFilter;
import org.vigie.domain.store.SearchHit;
import org.vigie.domain.store.SearchRequest;
import org.vigie.testkit.Posts;
import org.vigie.testkit.contract.GeneratedPosts;
import org.vigie.testkit.contract.MentionStoreContract;

@ExtendWith(SharedNode.class)
class OpenSearchStoreTest extends MentionStoreContract<OpenSearchStore> {
  private OpenSearchStore store;

  @Override
  protected OpenSearchStore emptyStore() {
    store = SharedNode.emptyStore();
    return store;
  }

  @AfterEach
  void close() {
    store.close();
  }

  private List<SearchHit> search(MentionFilter filter, SearchRequest.Order order) {
    store.refresh();
    return store.search(new SearchRequest(filter, order, 0, 10)).hits();
  }

  private static MentionFilter posts(Query query, boolean inflected) {
    return new MentionFilter(
        query,
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        null,
        null,
        MentionFilter.Scope.ALL_POSTS,
        inflected);
  }

  @Test
  void givesBackEveryPartOfAPost() {
    List<AnalysedPost> posts = new GeneratedPosts(7).take(300);
    store.save(posts);
    for (AnalysedPost post : posts) {
      assertThat(store.find(post.post().id())).contains(post);
    }
  }

  @Test
  void neverStoresTheAuthorsName() {
    AnalysedPost post = Posts.post("1").author("Ada Lovelace").analysed();
    store.save(List.of(post));
    AnalysedPost found = store.find(post.post().id()).orElseThrow();
    assertThat(found.post().author()).isNull();
    assertThat(found.author()).isEqualTo(post.author());
  }

  @Test
  void deletesWhatItsSourceDeletedAndIgnoresWhatIsNotKept() {
    AnalysedPost stays = Posts.post("stays").title("Panne").analysed();
    AnalysedPost goes = Posts.post("goes").title("Panne").analysed();
    store.save(List.of(stays, goes));
    store.delete(List.of(goes.post().id(), Posts.post("unknown").analysed().post().id()));
    assertThat(store.find(goes.post().id())).isEmpty();
    assertThat(store.find(stays.post().id())).isPresent();
    store.delete(List.of());
  }

  @Test
  void savesMoreThanOneRequestHolds() {
    String text = "Ouvaton répond. ".repeat(60_000);
    List<AnalysedPost> posts =
        List.of("a", "b", "c", "d").stream()
            .map(id -> Posts.post(id).text(text).analysed())
            .toList();
    store.save(posts);
    assertThat(search(posts(new Query.Term("ouvaton"), false), SearchRequest.Order.NEWEST))
        .hasSize(4)
        .allSatisfy(hit -> assertThat(hit.fragments()).isNotEmpty());
  }

  @Test
  void savesWhatNoIndexCanTakeWhole() {
    String far = "+1000000-01-01T00:00:00Z";
    AnalysedPost odd =
        Posts.post("x".repeat(40_000))
            .text("half \uD83D of a pair")
            .published(far)
            .name("n".repeat(40_000))
            .analysed();
    store.save(List.of(odd));
    Post found = store.find(odd.post().id()).orElseThrow().post();
    assertThat(found.text()).isEqualTo("half \uFFFD of a pair");
    assertThat(found.published()).isEqualTo(far);
  }

  @Test
  void marksWordsThatMatchedWithTheirOwnCase() {
    store.save(List.of(Posts.post("1").text("Une orange chez Orange").analysed()));
    List<SearchHit> hits =
        search(posts(QueryParser.parse("raw:Orange"), false), SearchRequest.Order.RELEVANCE);
    assertThat(hits.getFirst().fragments())
        .containsExactly(
            new SearchHit.Fragment(
                List.of(
                    new SearchHit.Part("Une orange chez ", false),
                    new SearchHit.Part("Orange", true))));
  }

  @Test
  void marksWhatTheQueryMatched() {
    store.save(
        List.of(Posts.post("1").title("La <b>Panne</b>").text("Une panne. L'été.").analysed()));
    List<SearchHit> hits =
        search(posts(new Query.Term("panne"), false), SearchRequest.Order.RELEVANCE);
    assertThat(hits.getFirst().fragments())
        .containsExactly(
            new SearchHit.Fragment(
                List.of(
                    new SearchHit.Part("La <b>", false),
                    new SearchHit.Part("Panne", true),
                    new SearchHit.Part("</b>", false))),
            new SearchHit.Fragment(
                List.of(
                    new SearchHit.Part("Une ", false),
                    new SearchHit.Part("panne", true),
                    new SearchHit.Part(". L'été.", false))));
  }

  @Test
  void marksOnlyTheScopeOfAWord() {
    store.save(List.of(Posts.post("1").title("Panne").text("Une panne.").analysed()));
    Query title = new Query.Scoped(Query.TextField.TITLE, new Query.Term("panne"));
    assertThat(search(posts(title, false), SearchRequest.Order.NEWEST).getFirst().fragments())
        .containsExactly(new SearchHit.Fragment(List.of(new SearchHit.Part("Panne", true))));
  }

  @Test
  void hasNoFragmentsWithoutWords() {
    store.save(List.of(Posts.post("1").analysed()));
    assertThat(
            search(posts(new Query.All(), false), SearchRequest.Order.NEWEST)
                .getFirst()
                .fragments())
        .isEmpty();
  }

  @Test
  void findsInflectedFormsOnlyWhenAsked() {
    store.save(
        List.of(
            Posts.post("fr").text("Les hébergements mutualisés").analysed(),
            Posts.post("en").text("Hosting companies").analysed()));
    Query french = new Query.Term("hebergement");
    Query english = new Query.Term("company");
    assertThat(search(posts(french, false), SearchRequest.Order.NEWEST)).isEmpty();
    List<SearchHit> inflected = search(posts(french, true), SearchRequest.Order.NEWEST);
    assertThat(inflected).hasSize(1);
    assertThat(inflected.getFirst().fragments().getFirst().parts())
        .contains(new SearchHit.Part("hébergements", true));
    assertThat(search(posts(english, true), SearchRequest.Order.NEWEST)).hasSize(1);
  }

  @Test
  void putsTheBestMatchFirst() {
    store.save(
        List.of(
            Posts.post("weak").text("panne " + "autre chose ".repeat(50)).analysed(),
            Posts.post("strong").title("Panne").text("panne panne").analysed()));
    assertThat(search(posts(new Query.Term("panne"), false), SearchRequest.Order.RELEVANCE))
        .extracting(hit -> hit.post().post().nativeId())
        .containsExactly("strong", "weak");
  }

  @Test
  void expandsAPatternInNearToManyWords() {
    List<AnalysedPost> posts =
        java.util.stream.IntStream.range(0, 300)
            .mapToObj(i -> Posts.post("p" + i).text("pan" + i + " serveur").analysed())
            .toList();
    store.save(posts);
    Query near = new Query.Near(new Query.Wildcard("pan*"), new Query.Term("serveur"), 0, true);
    store.refresh();
    assertThat(
            store
                .search(new SearchRequest(posts(near, false), SearchRequest.Order.NEWEST, 0, 1))
                .total())
        .isEqualTo(300);
  }

  @Test
  void opensAnIndexThatExists() {
    AnalysedPost post = Posts.post("1").analysed();
    store.save(List.of(post));
    try (OpenSearchStore again = SharedNode.sameStore()) {
      assertThat(again.find(post.post().id())).contains(post);
    }
  }
}
