package org.vigie.crawler.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vigie.crawler.TestSettings;
import org.vigie.crawler.fetch.Fetcher;
import org.vigie.crawler.fetch.Gate;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.source.DocumentMark;
import org.vigie.domain.source.SourceCursor;
import org.vigie.testkit.web.Answer;
import org.vigie.testkit.web.ScriptedServer;

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
  void whatWasAbsentAndComesBackIsAskedForInFull() {
    try (ScriptedServer server = ScriptedServer.start();
        Fetcher fetcher = new Fetcher(TestSettings.loopback(), () -> NOW)) {
      Documents documents = new Documents(fetcher, Gate.OPEN, SourceCursor.START, 4, () -> NOW);
      CanonicalUrl page = new CanonicalUrl(server.uri("/page"));
      server.on("/page", Answer.of(200, "x", "ETag: \"a\""));
      documents.get(page);
      server.on("/page", Answer.of(404, ""));
      documents.get(page);
      server.on("/page", Answer.of(200, "x", "ETag: \"a\""));
      documents.get(page);
      documents.get(page);
      assertThat(server.requests("/page"))
          .extracting(request -> request.header("If-None-Match").orElse(""))
          .containsExactly("", "\"a\"", "", "\"a\"");
    }
  }

  @Test
  void anAnswerWithoutValidatorsEndsThoseBeforeAndWhatCouldNotBeRead() {
    try (ScriptedServer server = ScriptedServer.start();
        Fetcher fetcher = new Fetcher(TestSettings.loopback(), () -> NOW)) {
      Documents documents = new Documents(fetcher, Gate.OPEN, SourceCursor.START, 2, () -> NOW);
      CanonicalUrl page = new CanonicalUrl(server.uri("/page"));
      server.on("/page", Answer.of(200, "x", "ETag: \"a\""));
      documents.get(page);
      documents.unreadable(page, "not_a_feed");
      server.on("/page", Answer.of(200, "y"));
      documents.get(page);
      assertThat(documents.whyUnreadable(page)).isNull();
      assertThat(documents.marks()).isEmpty();
    }
  }

  @Test
  void whatWasForgottenOfADocumentThatWasNotReadStaysForgotten() {
    CanonicalUrl moved = CanonicalUrl.parse("http://b.example/").orElseThrow();
    DocumentMark mark = new DocumentMark("\"a\"", null, moved, null).withUnreadable("not_a_feed");
    SourceCursor before = SourceCursor.START.withDocuments(Map.of("http://a.example/", mark));
    SourceCursor forgotten = SourceCursor.START.withDocuments(Map.of("http://a.example/", USEFUL));
    try (Fetcher fetcher = new Fetcher(TestSettings.loopback(), () -> NOW)) {
      Documents documents = new Documents(fetcher, Gate.OPEN, before, 1, () -> NOW);
      assertThat(documents.kept(forgotten)).isEqualTo(forgotten);
      CanonicalUrl other = CanonicalUrl.parse("http://a.example/other").orElseThrow();
      documents.unreadable(other, "not_a_feed");
      assertThat(documents.kept(forgotten).documents())
          .containsEntry("http://a.example/", USEFUL)
          .containsKey("http://a.example/other");
    }
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
