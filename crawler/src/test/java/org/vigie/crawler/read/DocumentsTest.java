package org.vigie.crawler.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vigie.crawler.TestSettings;
import org.vigie.crawler.fetch.Fetcher;
import org.vigie.crawler.fetch.Gate;
import org.vigie.domain.source.DocumentMark;
import org.vigie.domain.source.SourceCursor;

class DocumentsTest {
  private static final Instant NOW = Instant.parse("2026-11-16T08:00:00Z");
  private static final DocumentMark USEFUL = new DocumentMark("\"a\"", null, null, null);
  private static final DocumentMark FRESH = new DocumentMark(null, null, null, NOW.plusSeconds(60));
  private static final DocumentMark STALE =
      new DocumentMark(null, null, null, NOW.minusSeconds(60));

  private static Map<String, DocumentMark> remembered(Map<String, DocumentMark> before) {
    SourceCursor cursor = SourceCursor.START.withDocuments(before);
    try (Fetcher fetcher = new Fetcher(TestSettings.loopback(), () -> NOW)) {
      return new Documents(fetcher, Gate.OPEN, cursor, 1, () -> NOW).marks();
    }
  }

  @Test
  void whatWouldSpareNothingIsForgottenBeforeAnyValidator() {
    Map<String, DocumentMark> before = new LinkedHashMap<>();
    before.put("http://a.example/first", USEFUL);
    before.put("http://a.example/fresh", FRESH);
    for (int i = 0; i < Documents.MOST_REMEMBERED; i++) {
      before.put("http://a.example/stale" + i, STALE);
    }
    assertThat(remembered(before))
        .containsOnlyKeys("http://a.example/first", "http://a.example/fresh");
  }

  @Test
  void ofTooManyValidatorsTheLongestUnaskedIsForgotten() {
    Map<String, DocumentMark> before = new LinkedHashMap<>();
    for (int i = 0; i <= Documents.MOST_REMEMBERED; i++) {
      before.put("http://a.example/" + i, USEFUL);
    }
    assertThat(remembered(before))
        .hasSize(Documents.MOST_REMEMBERED)
        .doesNotContainKey("http://a.example/0");
  }
}
