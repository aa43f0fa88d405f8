package org.vigie.crawler.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.crawler.CrawlerSettings;
import org.vigie.crawler.TestSettings;
import org.vigie.crawler.fetch.Fetcher;
import org.vigie.testkit.web.Answer;
import org.vigie.testkit.web.ScriptedServer;

class FeedReportTest {
  private static final String FEED =
      "<rss version='2.0'><channel><title>T</title><item><guid>1</guid><title>Un été</title>"
          + "<pubDate>Sun, 15 Nov 2026 10:00:00 GMT</pubDate></item></channel></rss>";
  private static final String ENTRY =
      "\"entries\":[{\"id\":\"1\",\"link\":null,\"title\":\"Un été\",\"author\":null,"
          + "\"published\":\"2026-11-15T10:00:00Z\",\"updated\":null,\"content\":null,"
          + "\"language\":null}]}";

  @TempDir private Path folder;

  private String line(String input, CrawlerSettings settings) {
    try (Fetcher fetcher = new Fetcher(settings, () -> Instant.EPOCH)) {
      return new FeedReport(fetcher, settings).line(input);
    }
  }

  @Test
  void reportsAFileAsOneLine() throws IOException {
    Path file = Files.writeString(folder.resolve("feed.xml"), FEED);
    assertThat(line(file.toString(), TestSettings.publicOnly()))
        .isEqualTo(
            "{\"input\":\""
                + file
                + "\",\"ok\":true,\"error\":null,\"format\":\"rss-2.0\",\"title\":\"T\","
                + ENTRY);
  }

  @Test
  void readsAFileWithGzip() throws IOException {
    Path file = folder.resolve("feed.xml.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(FEED.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(line(file.toString(), TestSettings.publicOnly())).endsWith(ENTRY);
  }

  @Test
  void saysWhatIsWrongInsteadOfFailing() throws IOException {
    Path page = Files.writeString(folder.resolve("page.html"), "<html/>");
    assertThat(line(page.toString(), TestSettings.publicOnly()))
        .contains("\"ok\":false,\"error\":\"not_a_feed: root element html\"")
        .contains("\"entries\":[]");
    assertThat(line(folder.resolve("none").toString(), TestSettings.publicOnly()))
        .contains("\"ok\":false,\"error\":\"unreadable file: NoSuchFileException\"");
    assertThat(line("http://", TestSettings.publicOnly())).contains("bad_address");
    assertThat(line("a\u0000b", TestSettings.publicOnly())).contains("\"ok\":false");
  }

  @Test
  void reachesLoopbackOnlyWhenAllowed() {
    try (ScriptedServer server = ScriptedServer.start()) {
      server.on("/feed", Answer.of(200, FEED)).on("/gone", Answer.of(410, ""));
      String url = server.uri("/feed").toString();
      assertThat(line(url, TestSettings.publicOnly())).contains("\"error\":\"private_address\"");
      assertThat(line(url, TestSettings.loopback())).endsWith(ENTRY);
      assertThat(line(server.uri("/gone").toString(), TestSettings.loopback()))
          .contains("\"error\":\"gone\"");
      assertThat(line(server.uri("/none").toString(), TestSettings.loopback()))
          .contains("\"error\":\"not_found: status 404\"");
    }
  }
}
