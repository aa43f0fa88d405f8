package org.vigie.nlp.analyse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The border behind which a bad post cannot stop a batch: what a step throws is counted, and logged
 * the first time with its cause and afterwards for debugging only.
 */
final class Failures {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private final Map<AnalysisStep, LongAdder> counts = new EnumMap<>(AnalysisStep.class);

  Failures() {
    for (AnalysisStep step : AnalysisStep.values()) {
      counts.put(step, new LongAdder());
    }
  }

  /** The result of a step, or the alternative when it throws. */
  <T> T guard(AnalysisStep step, Object subject, Supplier<T> work, T otherwise) {
    try {
      return work.get();
    } catch (RuntimeException | StackOverflowError e) {
      count(step, subject, e);
      return otherwise;
    }
  }

  /**
   * The results of a step on all subjects at once; one by one when that throws, so that only the
   * bad subject goes without.
   */
  <S, T> List<T> guardEach(
      AnalysisStep step,
      List<S> subjects,
      Function<S, Object> id,
      Function<List<S>, List<T>> work,
      T otherwise) {
    try {
      return work.apply(subjects);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.debug("event=analysis-one-by-one step={}", step.key(), e);
    }
    List<T> results = new ArrayList<>(subjects.size());
    for (S each : subjects) {
      results.add(
          guard(step, id.apply(each), () -> work.apply(List.of(each)).getFirst(), otherwise));
    }
    return results;
  }

  Map<AnalysisStep, Long> counts() {
    Map<AnalysisStep, Long> sums = new EnumMap<>(AnalysisStep.class);
    counts.forEach((step, count) -> sums.put(step, count.sum()));
    return Collections.unmodifiableMap(sums);
  }

  private void count(AnalysisStep step, Object subject, Throwable cause) {
    LongAdder count = counts.computeIfAbsent(step, missing -> new LongAdder());
    boolean first = count.sum() == 0;
    count.increment();
    if (first) {
      LOG.warn("event=analysis-failed step={} post={}", step.key(), subject, cause);
    } else {
      LOG.debug("event=analysis-failed step={} post={}", step.key(), subject);
    }
  }
}
