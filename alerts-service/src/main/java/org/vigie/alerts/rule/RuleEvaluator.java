package org.vigie.alerts.rule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vigie.domain.alert.Alert;
import org.vigie.domain.alert.Rule;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.domain.post.PostId;
import org.vigie.domain.store.MentionFilter;
import org.vigie.domain.store.MentionSeries;
import org.vigie.domain.store.MentionStore;
import org.vigie.domain.store.SearchRequest;
import org.vigie.domain.store.SentimentCounts;

/** Decides whether a rule fires, by what the store holds. Safe for use by many threads. */
public final class RuleEvaluator {
  private final MentionSeries series;
  private final MentionStore store;
  private final Evidence evidence;

  /**
   * Makes an evaluator.
   *
   * @param series counts the mentions
   * @param store finds the evidence
   */
  public RuleEvaluator(MentionSeries series, MentionStore store) {
    this.series = series;
    this.store = store;
    this.evidence = new Evidence(store);
  }

  /**
   * Evaluates a rule.
   *
   * @param rule the rule
   * @param now the end of its window, exclusive
   * @return the alert, or empty when the condition does not hold
   * @throws org.vigie.domain.store.StoreException when the store does not answer
   */
  public Optional<Alert> evaluate(Rule rule, Instant now) {
    return switch (rule) {
      case Rule.Threshold threshold -> threshold(threshold, now);
    };
  }

  private Optional<Alert> threshold(Rule.Threshold rule, Instant now) {
    Instant start = now.minus(rule.window());
    MentionFilter filter = rule.filter().between(start, now);
    SentimentCounts counts = count(filter);
    if (counts.total() < rule.atLeast()) {
      return Optional.empty();
    }
    List<PostId> telling = evidence.find(filter);
    return Optional.of(
        new Alert(rule.id(), now, start, now, counts.total(), rule.atLeast(), counts, telling));
  }

  private SentimentCounts count(MentionFilter filter) {
    boolean wholePosts =
        filter.scope() == MentionFilter.Scope.ALL_POSTS && filter.entities().isEmpty();
    if (!wholePosts) {
      return series.count(filter);
    }
    return new SentimentCounts(
        posts(filter, SentimentLabel.NEGATIVE),
        posts(filter, SentimentLabel.NEUTRAL),
        posts(filter, SentimentLabel.POSITIVE),
        posts(filter, SentimentLabel.UNKNOWN));
  }

  private long posts(MentionFilter filter, SentimentLabel label) {
    if (!filter.sentiments().isEmpty() && !filter.sentiments().contains(label)) {
      return 0;
    }
    MentionFilter one = filter.withSentiments(Set.of(label));
    return store.search(new SearchRequest(one, SearchRequest.Order.NEWEST, 0, 0)).total();
  }
}
