package org.vigie.nlp.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.mention.Analyser;
import org.vigie.domain.post.Post;

/**
 * Analyses posts with everything that is known of them. Slices of a batch are worked on at the same
 * time when there is a pool. Its parts belong to the caller, who closes them.
 */
public final class PostAnalyser implements Analyser {
  private static final int SLICE = 256;

  private final SliceAnalyser slices;
  private final Failures failures = new Failures();
  private final @Nullable ExecutorService pool;

  /**
   * Makes an analyser.
   *
   * @param parts what it is made of
   * @param pool a fixed pool of platform threads; null to work in the caller's thread
   */
  public PostAnalyser(AnalyserParts parts, @Nullable ExecutorService pool) {
    this.slices = new SliceAnalyser(parts, failures);
    this.pool = pool;
  }

  /**
   * {@inheritDoc}
   *
   * @throws AnalysisException when the thread is interrupted or the pool is closed
   */
  @Override
  public List<AnalysedPost> analyse(List<Post> posts) {
    List<List<Post>> cut = new ArrayList<>();
    for (int from = 0; from < posts.size(); from += SLICE) {
      cut.add(posts.subList(from, Math.min(posts.size(), from + SLICE)));
    }
    if (pool == null || cut.size() < 2) {
      return cut.stream().flatMap(slice -> slices.analyse(slice).stream()).toList();
    }
    return together(cut, pool);
  }

  /**
   * Says how often each step has failed since the start; a metric.
   *
   * @return the count of every step
   */
  public Map<AnalysisStep, Long> failures() {
    return failures.counts();
  }

  private List<AnalysedPost> together(List<List<Post>> cut, ExecutorService threads) {
    List<Future<List<AnalysedPost>>> answers = new ArrayList<>();
    try {
      for (List<Post> slice : cut) {
        answers.add(threads.submit(() -> slices.analyse(slice)));
      }
      List<AnalysedPost> analysed = new ArrayList<>();
      for (Future<List<AnalysedPost>> answer : answers) {
        analysed.addAll(answer.get());
      }
      return analysed;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AnalysisException("analysis was interrupted", e);
    } catch (ExecutionException | RejectedExecutionException e) {
      throw new AnalysisException("analysis of a batch failed: " + e.getMessage(), e);
    } finally {
      answers.forEach(answer -> answer.cancel(true));
    }
  }
}
