package org.vigie.crawler.feed;

import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Searches for bytes that hurt, a minute each. Not run with the other tests; see the profile
 * "fuzz". What is found becomes a file among the resources of {@link FuzzTargetsTest}.
 */
class CrawlerFuzz {
  private static final String MINUTE = "60s";

  @FuzzTest(maxDuration = MINUTE)
  void feed(byte[] data) {
    FuzzTargets.feed(data);
  }

  @FuzzTest(maxDuration = MINUTE)
  void html(byte[] data) {
    FuzzTargets.html(data);
  }

  @FuzzTest(maxDuration = MINUTE)
  void robots(byte[] data) {
    FuzzTargets.robots(data);
  }

  @FuzzTest(maxDuration = MINUTE)
  void url(byte[] data) {
    FuzzTargets.url(data);
  }

  @FuzzTest(maxDuration = MINUTE)
  void dates(byte[] data) {
    FuzzTargets.dates(data);
  }

  @FuzzTest(maxDuration = MINUTE)
  void article(byte[] data) {
    FuzzTargets.article(data);
  }
}
