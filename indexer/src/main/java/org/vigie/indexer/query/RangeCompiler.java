package org.vigie.indexer.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.vigie.domain.query.Query.Followers;
import org.vigie.domain.query.Query.Published;
import org.vigie.indexer.mapping.Fields;

/** Translates comparisons of ordered values. */
final class RangeCompiler {
  private RangeCompiler() {}

  static Query published(Published published) {
    return published(published.from(), published.before());
  }

  /** Posts from one time on and before another; null for no limit. */
  static Query published(@Nullable Instant from, @Nullable Instant before) {
    return Query.of(q ->
        q.range(r -> {
          r.field(Fields.PUBLISHED);
          if (from != null) {
            r.gte(JsonData.of(from.toString()));
          }
          if (before != null) {
            r.lt(JsonData.of(before.toString()));
          }
          return r;
        }));
  }

  static Query followers(Followers followers) {
    return Query.of(q ->
        q.range(r ->
            r.field(Fields.FOLLOWERS)
                .gte(JsonData.of(followers.atLeast()))
                .lte(JsonData.of(followers.atMost()))));
  }
}
