package org.vigie.app.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.mention.Analyser;
import org.vigie.domain.post.Post;
import org.vigie.domain.source.FetchedPage;
import org.vigie.domain.store.MentionFilter;
import org.vigie.domain.store.SearchRequest;
import org.vigie.testkit.InMemoryFetchedPages;
import org.vigie.testkit.InMemoryMentionStore;
import org.vigie.testkit.Posts;

class PipelineTest {
  private final InMemoryMentionStore store = new InMemoryMentionStore();
  private final InMemoryFetchedPages pages = new InMemoryFetchedPages();
  private final List<Integer> batches = new ArrayList<>();

  @Test
  void aLargeDeliveryIsAnalysedAndSavedInBoundedBatches() {
    new Pipeline(this::analyse, store, pages).deliver(posts(1_001));

    assertThat(batches).containsExactly(500, 500, 1);
    assertThat(store.search(everything()).total()).isEqualTo(1_001);
  }

  @Test
  void aFailureReachesWhoeverDelivers() {
    Analyser broken =
        posts -> {
          throw new IllegalStateException("no model");
        };

    assertThatThrownBy(() -> new Pipeline(broken, store, pages).deliver(posts(1)))
        .hasMessage("no model");
    assertThat(store.search(everything()).total()).isZero();
  }

  @Test
  void thePageOfAPostThatIsWithdrawnIsForgotten() {
    Pipeline pipeline = new Pipeline(this::analyse, store, pages);
    List<Post> posts = posts(2);
    pipeline.deliver(posts);
    Instant now = posts.getFirst().published();
    posts.forEach(post -> pages.save(new FetchedPage(post.url(), now, "Title", "Text")));
    pipeline.withdraw(List.of(posts.getFirst().id()));

    assertThat(pages.find(posts.getFirst().url(), now)).isEmpty();
    assertThat(pages.find(posts.getLast().url(), now)).isPresent();
    assertThat(store.search(everything()).total()).isEqualTo(1);
  }

  private List<AnalysedPost> analyse(List<Post> posts) {
    batches.add(posts.size());
    return posts.stream().map(post -> Posts.post(post.nativeId()).analysed()).toList();
  }

  private static List<Post> posts(int count) {
    return IntStream.range(0, count).mapToObj(i -> Posts.post("p" + i).build()).toList();
  }

  private static SearchRequest everything() {
    MentionFilter all = MentionFilter.ANY.within(MentionFilter.Scope.ALL_POSTS);
    return new SearchRequest(all, SearchRequest.Order.NEWEST, 0, 1);
  }
}
