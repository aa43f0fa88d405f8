package org.vigie.alerts.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.alerts.writing.Team;
import org.vigie.alerts.writing.Words;
import org.vigie.domain.alert.Alert;
import org.vigie.domain.alert.Incident;
import org.vigie.domain.alert.IncidentId;
import org.vigie.domain.alert.Rule;
import org.vigie.domain.alert.RuleId;
import org.vigie.domain.alert.Severity;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.entity.EntityKind;
import org.vigie.domain.entity.WatchedEntity;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.domain.post.Language;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.query.Query;
import org.vigie.domain.store.MentionFilter;
import org.vigie.domain.store.SentimentCounts;
import org.vigie.testkit.Posts;
import org.vigie.testkit.SharedData;

class IncidentLetterTest {
  private static final Instant NOW = Instant.parse("2026-11-19T13:32:00Z");
  private static final IncidentId ID = IncidentId.parse("5f0c3f4e-6a0b-4f7e-9d52-0c2f6b7f1a11");
  private static final Team TEAM =
      new Team(
          "Équipe com",
          ZoneId.of("Europe/Paris"),
          URI.create("https://vigie.example/"),
          List.of(
              new WatchedEntity(
                  new EntityId("eolienne"),
                  "L’Éolienne",
                  EntityKind.BRAND,
                  List.of(),
                  new Query.Term("éolienne"))));

  @Test
  void theSubjectSaysHowBadWhatAndHowMuch() {
    assertThat(letter(Language.FRENCH, posts()).subject())
        .isEqualTo(
            "Alerte critique\u00a0: Panne chez nous\u00a0? – 1\u00a0042 mentions en 1 heure");
    assertThat(letter(Language.ENGLISH, posts()).subject())
        .isEqualTo("Critical alert: Panne chez nous\u00a0? – 1,042 mentions in 1 hour");
  }

  @Test
  void theMailExplainsTheAlert() {
    String text = letter(Language.FRENCH, posts()).text("anne@example.org");

    assertThat(text)
        .contains("1\u00a0040 négatives, 1 neutre, 1 positive")
        .contains("Seuil\u00a0: 20 mentions ou plus")
        .contains(
            "Période\u00a0: 1 heure, du jeudi 19 novembre 2026 à 13:32 au jeudi 19 novembre 2026 à"
                + " 14:32 (fuseau Europe/Paris)")
        .contains("Surveillés\u00a0: L’Éolienne")
        .contains("Sentiment\u00a0: négatif")
        .contains("Langue\u00a0: français")
        .contains("Sources\u00a0: forum")
        .contains("Requête\u00a0: panne OR lent")
        .contains("https://vigie.example/incidents/" + ID)
        .contains("https://vigie.example/mentions/" + posts().getFirst().post().id())
        .contains("https://forum.example.org/1")
        .contains("anne@example.org figure parmi les destinataires");
  }

  @Test
  void theHtmlSaysTheSameAndLoadsNothing() {
    String html = letter(Language.ENGLISH, posts()).html("anne@example.org");

    assertThat(html)
        .startsWith("<!doctype html>\n<html lang=\"en\">")
        .contains("20 mentions or more")
        .contains("href=\"https://vigie.example/incidents/" + ID + "\"")
        .contains("href=\"https://forum.example.org/1\"")
        .contains("max-width:600px")
        .doesNotContain("<img", "<script", "<link", "url(", "@import");
  }

  @Test
  void aHostileTitleStaysText() {
    AnalysedPost hostile =
        Posts.post("1")
            .title("<script>alert(1)</script>\" onmouseover=\"x")
            .text("</td></table><img src=x onerror=alert(1)>\u202e\r\nBcc: all@example.org")
            .mention("eolienne", SentimentLabel.NEGATIVE, null)
            .analysed();

    String html = letter(Language.FRENCH, List.of(hostile)).html("anne@example.org");

    assertThat(html)
        .doesNotContain("<script", "<img", "\u202e")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot; onmouseover=&quot;x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"naughty", "xss"})
  void collectionsOfHostileStringsStayText(String word) throws Exception {
    Path folder = SharedData.folder("hostile");
    AnalysedPost harmless = Posts.post("1").title("x").text("x").analysed();
    long usual = tags(letter(Language.ENGLISH, List.of(harmless)).html("anne@example.org"));
    for (String line : lines(folder, word)) {
      AnalysedPost post = Posts.post("1").title(line).text("x" + line).analysed();
      String html = letter(Language.ENGLISH, List.of(post)).html("anne@example.org");
      assertThat(tags(html)).as(line).isLessThanOrEqualTo(usual);
      assertThat(html).doesNotContainPattern("(?i)<(script|img|svg|iframe|object|style|input)");
    }
  }

  private static long tags(String html) {
    return html.chars().filter(c -> c == '<').count();
  }

  private static List<String> lines(Path folder, String word) throws Exception {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> named =
          files
              .filter(Files::isRegularFile)
              .filter(file -> file.toString().toLowerCase(java.util.Locale.ROOT).contains(word))
              .toList();
      return named.stream().flatMap(IncidentLetterTest::read).filter(l -> !l.isBlank()).toList();
    }
  }

  private static Stream<String> read(Path file) {
    try {
      return new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8).lines();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<AnalysedPost> posts() {
    return List.of(
        Posts.post("1")
            .source("forum")
            .title("Plus de courriel depuis ce matin")
            .text("L’Éolienne est encore en panne, plus aucun message ne part.")
            .mention("eolienne", SentimentLabel.NEGATIVE, "Éolienne")
            .published("2026-11-19T13:05:00Z")
            .analysed(),
        Posts.post("2")
            .source("forum")
            .text("Support joint en cinq minutes, merci. ".repeat(20))
            .mention("eolienne", SentimentLabel.POSITIVE, null)
            .published("2026-11-19T12:45:00Z")
            .analysed());
  }

  static IncidentLetter letter(Language language, List<AnalysedPost> shown) {
    Rule rule =
        new Rule.Threshold(
            new RuleId("outage"),
            "Panne chez\nnous\u00a0?",
            new MentionFilter(
                new Query.Or(List.of(new Query.Term("panne"), new Query.Term("lent"))),
                Set.of(new EntityId("eolienne")),
                Set.of(SentimentLabel.NEGATIVE),
                Set.of(Language.FRENCH),
                Set.of(new SourceId("forum")),
                null,
                null,
                MentionFilter.Scope.MENTIONS,
                false),
            20,
            Duration.ofHours(1),
            Duration.ofHours(2),
            Severity.CRITICAL,
            List.of());
    Alert alert =
        new Alert(
            rule.id(),
            NOW,
            NOW.minus(Duration.ofHours(1)),
            NOW,
            1042,
            20,
            new SentimentCounts(1040, 1, 1),
            shown.stream().map(post -> post.post().id()).toList());
    Incident incident = Incident.open(ID, rule, alert);
    return new IncidentLetter(incident, rule, shown, TEAM, new Words(language, TEAM.zone()));
  }
}
