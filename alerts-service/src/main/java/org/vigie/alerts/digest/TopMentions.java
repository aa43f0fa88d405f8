package org.vigie.alerts.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.alerts.writing.Excerpt;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.mention.Mention;
import org.vigie.domain.mention.Sentiment;
import org.vigie.domain.post.Engagement;
import org.vigie.domain.post.PostId;
import org.vigie.domain.store.MentionFilter;
import org.vigie.domain.store.MentionStore;
import org.vigie.domain.store.SearchHit;
import org.vigie.domain.store.SearchRequest;

/** Chooses the mentions of an entity that a reader of the week should not miss. */
final class TopMentions {
  private static final int MOST = 3;
  private static final int CANDIDATES = 500;

  private final MentionStore store;

  TopMentions(MentionStore store) {
    this.store = store;
  }

  /** Returns at most three mentions, most reactions and strongest feeling first, no copies. */
  List<AnalysedPost> of(EntityId entity, MentionFilter period) {
    MentionFilter filter = period.withEntities(Set.of(entity));
    SearchRequest request = new SearchRequest(filter, SearchRequest.Order.NEWEST, 0, CANDIDATES);
    List<AnalysedPost> best =
        store.search(request).hits().stream()
            .map(SearchHit::post)
            .sorted(Comparator.comparingDouble(post -> -weight(post, entity)))
            .toList();
    Set<String> seen = new HashSet<>();
    Set<PostId> originals = new HashSet<>();
    List<AnalysedPost> chosen = new ArrayList<>();
    for (AnalysedPost post : best) {
      boolean unseen = seen.add(Excerpt.beginning(post.post()));
      if (originals.add(WeekPhrases.original(post)) && unseen && chosen.size() < MOST) {
        chosen.add(post);
      }
    }
    return chosen;
  }

  private static double weight(AnalysedPost post, EntityId entity) {
    double feeling =
        post.mentions().stream()
            .filter(mention -> mention.entity().equals(entity))
            .map(Mention::sentiment)
            .mapToDouble(TopMentions::strength)
            .max()
            .orElse(0);
    return feeling + Math.log10(1 + reactions(post.post().engagement()));
  }

  private static double strength(Sentiment sentiment) {
    return Math.abs(sentiment.polarity()) * sentiment.confidence();
  }

  /** Views come cheap and are left out. */
  private static double reactions(Engagement engagement) {
    return Stream.<@Nullable Long>of(engagement.likes(), engagement.shares(), engagement.replies())
        .mapToDouble(count -> count == null ? 0 : count)
        .sum();
  }
}
