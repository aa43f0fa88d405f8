package org.vigie.alerts.rule;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.alerts.writing.Excerpt;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.mention.Mention;
import org.vigie.domain.mention.Sentiment;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.domain.post.PostId;
import org.vigie.domain.store.MentionFilter;
import org.vigie.domain.store.MentionStore;
import org.vigie.domain.store.SearchHit;
import org.vigie.domain.store.SearchRequest;

/** Chooses the posts that tell a person most of why a rule fired. */
final class Evidence {
  private static final int MOST = 20;

  /** How many of the newest posts are looked at. */
  private static final int CANDIDATES = 200;

  /** Strengths that differ less are equal to a reader; the newer post then comes first. */
  private static final double GRAIN = 0.1;

  private final MentionStore store;

  Evidence(MentionStore store) {
    this.store = store;
  }

  /**
   * Returns up to 20 posts: strongest in the filter's sentiment first, newest among equals; copies
   * of a text that was already chosen come last.
   */
  List<PostId> find(MentionFilter filter) {
    SearchRequest request = new SearchRequest(filter, SearchRequest.Order.NEWEST, 0, CANDIDATES);
    Comparator<AnalysedPost> strongest =
        Comparator.comparingDouble(post -> -Math.rint(strength(post, filter) / GRAIN));
    List<AnalysedPost> ranked =
        store.search(request).hits().stream()
            .map(SearchHit::post)
            .sorted(
                strongest.thenComparing(
                    Comparator.comparing((AnalysedPost post) -> post.post().published())
                        .reversed()))
            .toList();
    Set<String> seen = new HashSet<>();
    Map<Boolean, List<AnalysedPost>> byNews =
        ranked.stream()
            .collect(Collectors.partitioningBy(post -> seen.add(Excerpt.beginning(post.post()))));
    return Stream.of(true, false)
        .flatMap(first -> byNews.getOrDefault(first, List.of()).stream())
        .limit(MOST)
        .map(post -> post.post().id())
        .toList();
  }

  private static double strength(AnalysedPost post, MentionFilter filter) {
    return sentiments(post, filter)
        .mapToDouble(sentiment -> inDirection(sentiment, filter.sentiments()))
        .max()
        .orElse(0);
  }

  private static Stream<Sentiment> sentiments(AnalysedPost post, MentionFilter filter) {
    List<Sentiment> meant =
        post.mentions().stream()
            .filter(
                each -> filter.entities().isEmpty() || filter.entities().contains(each.entity()))
            .map(Mention::sentiment)
            .toList();
    return meant.isEmpty() ? Stream.of(post.sentiment()) : meant.stream();
  }

  private static double inDirection(Sentiment sentiment, Set<SentimentLabel> wanted) {
    double weighted = sentiment.polarity() * sentiment.confidence();
    if (wanted.equals(Set.of(SentimentLabel.NEGATIVE))) {
      return -weighted;
    }
    return wanted.equals(Set.of(SentimentLabel.POSITIVE)) ? weighted : Math.abs(weighted);
  }
}
