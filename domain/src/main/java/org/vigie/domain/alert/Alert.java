package org.vigie.domain.alert;

import java.time.Instant;
import java.util.List;
import org.vigie.domain.post.PostId;
import org.vigie.domain.store.SentimentCounts;

/**
 * One firing of a rule, with everything that is needed to explain it and to compute it again.
 *
 * @param rule the rule
 * @param firedAt when it was evaluated
 * @param windowStart the earliest publication that counted, inclusive
 * @param windowEnd the latest publication that counted, exclusive
 * @param observed how many mentions counted
 * @param threshold how many were enough
 * @param counts the mentions that counted, by sentiment
 * @param evidence posts that counted, most telling first, at most 20
 */
public record Alert(
    RuleId rule,
    Instant firedAt,
    Instant windowStart,
    Instant windowEnd,
    long observed,
    long threshold,
    SentimentCounts counts,
    List<PostId> evidence) {
  /** Copies the list. */
  public Alert {
    evidence = List.copyOf(evidence);
  }
}
