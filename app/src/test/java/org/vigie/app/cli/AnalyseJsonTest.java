package org.vigie.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigie.domain.mention.Sentiment;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.domain.post.Language;
import org.vigie.nlp.analyse.Evidence;
import org.vigie.nlp.analyse.TextReport;
import org.vigie.nlp.text.CharRange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AnalyseJsonTest {
  @Test
  void showsThePassageThatDecidedTowardsTheTarget() {
    Evidence evidence = new Evidence(new CharRange(0, 12), "OVH est lent");
    Sentiment blame = new Sentiment(SentimentLabel.NEGATIVE, -0.5, 0.6);
    TextReport report =
        new TextReport(
            "7",
            Language.FRENCH,
            Sentiment.UNKNOWN,
            blame,
            true,
            List.of(),
            List.of(),
            List.of(),
            evidence);

    JsonNode written = new JsonMapper().readTree(AnalyseJson.write(report));

    JsonNode shown = written.path("targetSentiment").path("evidence");
    assertThat(written.path("targetSentiment").path("label").asString()).isEqualTo("negative");
    assertThat(shown.path("start").asInt()).isZero();
    assertThat(shown.path("end").asInt()).isEqualTo(12);
    assertThat(written.path("irony").asBoolean()).isTrue();
    assertThat(shown.path("text").asString()).isEqualTo("OVH est lent");
  }
}
