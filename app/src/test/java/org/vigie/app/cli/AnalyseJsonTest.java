package org.vigie.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigie.domain.mention.Sentiment;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.domain.post.Language;
import org.vigie.nlp.analyse.Evidence;
import org.vigie.nlp.analyse.TextReport;
import org.vigie.nlp.dependency.ParsedWord;
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

  @Test
  void showsWhatWordsDependOnWhenAsked() {
    TextReport report =
        new TextReport(
            "7",
            Language.FRENCH,
            Sentiment.UNKNOWN,
            null,
            false,
            List.of(),
            List.of(),
            List.of(),
            null);
    List<List<ParsedWord>> parses =
        List.of(
            List.of(
                new ParsedWord(1, "OVH", new CharRange(0, 3), 2, "nsubj"),
                new ParsedWord(2, "répond", new CharRange(4, 10), 0, "root")),
            List.of(new ParsedWord(1, "tableau", new CharRange(11, 18), -1, "")));

    JsonNode written = new JsonMapper().readTree(AnalyseJson.write(report, parses));

    JsonNode sentences = written.path("dependencies");
    assertThat(sentences.size()).isEqualTo(2);
    JsonNode subject = sentences.path(0).path(0);
    assertThat(subject.path("index").asInt()).isEqualTo(1);
    assertThat(subject.path("word").asString()).isEqualTo("OVH");
    assertThat(subject.path("start").asInt()).isZero();
    assertThat(subject.path("end").asInt()).isEqualTo(3);
    assertThat(subject.path("head").asInt()).isEqualTo(2);
    assertThat(subject.path("relation").asString()).isEqualTo("nsubj");
    assertThat(sentences.path(1).path(0).has("head")).isFalse();
    assertThat(new JsonMapper().readTree(AnalyseJson.write(report)).has("dependencies")).isFalse();
  }
}
