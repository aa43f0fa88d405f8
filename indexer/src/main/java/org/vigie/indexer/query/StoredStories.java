package org.vigie.indexer.query;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.SortOptions;
import org.opensearch.client.opensearch._types.SortOrder;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch.core.MgetResponse;
import org.opensearch.client.opensearch.core.SearchRequest;
import org.opensearch.client.opensearch.core.search.Hit;
import org.vigie.domain.mention.StoryMark;
import org.vigie.domain.post.PostId;
import org.vigie.domain.store.StoryArchive;
import org.vigie.domain.store.StorySize;
import org.vigie.indexer.client.ClusterCalls;
import org.vigie.indexer.mapping.Fields;
import org.vigie.indexer.mapping.StoryFields;

/** Reads what is kept of stories. */
public final class StoredStories implements StoryArchive {
  /** Whole texts come with them. */
  private static final int PAGE = 500;

  private final ClusterCalls cluster;
  private final String alias;
  private final StorySizes sizes;

  /**
   * Makes it.
   *
   * @param cluster where the posts are
   * @param alias the name of their index
   */
  public StoredStories(ClusterCalls cluster, String alias) {
    this.cluster = cluster;
    this.alias = alias;
    this.sizes = new StorySizes(cluster, alias);
  }

  @Override
  public Map<PostId, StoryMark> marks(Collection<PostId> posts) {
    if (posts.isEmpty()) {
      return Map.of();
    }
    List<String> ids = posts.stream().map(PostId::value).toList();
    MgetResponse<JsonData> found =
        cluster.call(
            "look-up of stories in \"" + alias + "\"",
            client ->
                client.mget(
                    m -> m.index(alias).ids(ids).sourceIncludes(StoryFields.OF_A_MARK),
                    JsonData.class));
    Map<PostId, StoryMark> marks = new HashMap<>();
    for (var item : found.docs()) {
      JsonData source = item.isResult() ? item.result().source() : null;
      StoryMark mark = source == null ? null : StoryFields.mark(json(source));
      if (mark != null) {
        marks.put(new PostId(item.result().id()), mark);
      }
    }
    return marks;
  }

  @Override
  public Map<PostId, StorySize> sizes(Collection<PostId> stories) {
    return sizes.of(stories);
  }

  @Override
  public void originals(Duration window, int most, Consumer<Original> each) {
    Query query =
        Query.of(q ->
            q.bool(b ->
                b.filter(f -> f.exists(e -> e.field(Fields.STORY)))
                    .mustNot(n -> n.exists(e -> e.field(Fields.COPY_OF)))));
    List<FieldValue> after = List.of();
    Instant from = null;
    int left = most;
    while (left > 0) {
      List<Hit<JsonData>> page = page(query, after, Math.min(PAGE, left));
      for (Hit<JsonData> hit : page) {
        Original original = StoryFields.original(json(Objects.requireNonNull(hit.source())));
        from = from == null ? original.fetched().minus(window) : from;
        if (original.fetched().isBefore(from)) {
          return;
        }
        each.accept(original);
      }
      left = page.size() < PAGE ? 0 : left - PAGE;
      after = page.isEmpty() ? List.of() : page.getLast().sort();
    }
  }

  private List<Hit<JsonData>> page(Query query, List<FieldValue> after, int size) {
    SearchRequest.Builder request =
        new SearchRequest.Builder()
            .index(alias)
            .query(query)
            .size(size)
            .source(s -> s.filter(f -> f.includes(StoryFields.OF_AN_ORIGINAL)))
            .sort(by(Fields.FETCHED, SortOrder.Desc), by(Fields.ID, SortOrder.Asc));
    if (!after.isEmpty()) {
      request.searchAfter(after);
    }
    SearchRequest built = request.build();
    return cluster
        .call("read of stories in \"" + alias + "\"", c -> c.search(built, JsonData.class))
        .hits()
        .hits();
  }

  private static JsonObject json(JsonData source) {
    return source.toJson().asJsonObject();
  }

  private static SortOptions by(String field, SortOrder order) {
    return SortOptions.of(s -> s.field(f -> f.field(field).order(order)));
  }
}
