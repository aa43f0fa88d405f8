package org.vigie.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.domain.store.SearchHit;
import org.vigie.testkit.Posts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HitPrinterTest {
  private final HitPrinter printer =
      new HitPrinter(RecordedTerminal.french().terminal(), ZoneId.of("Europe/Paris"));

  @Test
  void showsTimeSourceFeelingAndAddress() {
    assertThat(printer.text(hit("Encore une panne.")).lines())
        .satisfiesExactly(
            first ->
                assertThat(first).isEqualTo("2026-11-18 10:30  blog  [négatif; ouvaton: négatif]"),
            second -> assertThat(second).isEqualTo("  Encore une panne."),
            third -> assertThat(third).isEqualTo("  https://example.org/1"));
  }

  @Test
  void aPostCannotMoveTheCursorNorFillTheScreen() {
    String shown = printer.text(hit("a\u001b[2J\r\nb\u0007" + "c".repeat(500)));

    assertThat(shown.lines()).hasSize(3);
    assertThat(shown).doesNotContain("\u001b", "\u0007", "\r").contains("…");
    assertThat(shown.lines().toList().get(1)).hasSizeLessThanOrEqualTo(162);
  }

  @Test
  void writesOneObjectForPrograms() {
    JsonNode node = new JsonMapper().readTree(printer.json(hit("Encore\nune panne.")));

    assertThat(node.path("nativeId").asString()).isEqualTo("1");
    assertThat(node.path("published").asString()).isEqualTo("2026-11-18T09:30:00Z");
    assertThat(node.path("text").asString()).isEqualTo("Encore\nune panne.");
    assertThat(node.path("author").asString()).doesNotContain("Jeanne").isNotEmpty();
    assertThat(node.path("sentiment").path("polarity").asDouble()).isEqualTo(-0.8);
    assertThat(node.path("mentions").path(0).path("entity").asString()).isEqualTo("ouvaton");
    assertThat(node.path("topics").path(0).asString()).isEqualTo("outage");
  }

  private static SearchHit hit(String text) {
    Posts post =
        Posts.post("1")
            .url("https://example.org/1")
            .text(text)
            .author("Jeanne")
            .feeling(SentimentLabel.NEGATIVE)
            .mention("ouvaton", SentimentLabel.NEGATIVE, null)
            .topic("outage");
    return new SearchHit(post.analysed(), List.of());
  }
}
