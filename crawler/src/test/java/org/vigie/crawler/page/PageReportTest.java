package org.vigie.crawler.page;

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
import org.vigie.crawler.TestSettings;
import org.vigie.crawler.fetch.Fetcher;

class PageReportTest {
  @TempDir private Path folder;

  @Test
  void reportsAFileWithGzip() throws IOException {
    Path file = folder.resolve("page.html.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("<title>Été</title><p>Un mot.".getBytes(StandardCharsets.UTF_8));
    }
    try (Fetcher fetcher = new Fetcher(TestSettings.publicOnly(), () -> Instant.EPOCH)) {
      PageReport report = new PageReport(fetcher, TestSettings.publicOnly());
      assertThat(report.line(file.toString()))
          .isEqualTo(
              "{\"input\":\""
                  + file
                  + "\",\"title\":\"Été\",\"author\":null,\"published\":null,\"text\":\"Un mot.\"}");
      assertThat(report.failures()).isZero();
      assertThat(report.line("http://"))
          .isEqualTo("{\"input\":\"http://\",\"error\":\"bad_address\"}");
      assertThat(report.failures()).isEqualTo(1);
    }
  }
}
