package org.vigie.app.config.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigie.app.config.bind.DataSize;
import org.vigie.app.config.bind.Secret;

/** Each record of vigie.yml: what it defaults to, and that each of its keys arrives. */
class VigieSettingsTest {
  private static final Secret FROM_VARIABLE = new Secret("from-variable");
  private static final Secret FROM_FILE = new Secret("from-file");

  @Test
  void teamDefaultsToParisAndFrench() {
    assertThat(Bind.yaml(TeamSettings.class, "name: A"))
        .isEqualTo(new TeamSettings("A", ZoneId.of("Europe/Paris"), WrittenLanguage.FR));
  }

  @Test
  void teamTakesEachKey() {
    assertThat(Bind.yaml(TeamSettings.class, "{name: B, zone: America/Montreal, language: en}"))
        .isEqualTo(new TeamSettings("B", ZoneId.of("America/Montreal"), WrittenLanguage.EN));
  }

  @Test
  void consoleDefaultsToLoopback() {
    assertThat(Bind.yaml(ConsoleSettings.class, ""))
        .isEqualTo(new ConsoleSettings(8080, "127.0.0.1", null));
  }

  @Test
  void consoleTakesEachKey() {
    assertThat(
            Bind.yaml(
                ConsoleSettings.class,
                "{port: 0, address: '::', public-url: 'https://vigie.example.org'}"))
        .isEqualTo(new ConsoleSettings(0, "::", URI.create("https://vigie.example.org/")));
  }

  @Test
  void openSearchDefaultsToTheLocalNode() {
    assertThat(Bind.yaml(OpenSearchSettings.class, ""))
        .isEqualTo(
            new OpenSearchSettings(null, null, null, null, DataSize.parse("512MiB"), "vigie"));
  }

  @Test
  void openSearchTakesEachKey() {
    String yaml =
        """
        url: https://search.example.org:9200
        username: vigie
        password: ${VIGIE_SECRET}
        ca-file: certs/ca.pem
        heap: 1GiB
        index-prefix: team-a
        """;
    assertThat(Bind.yaml(OpenSearchSettings.class, yaml))
        .isEqualTo(
            new OpenSearchSettings(
                URI.create("https://search.example.org:9200/"),
                "vigie",
                FROM_VARIABLE,
                Path.of("config/certs/ca.pem"),
                DataSize.parse("1GiB"),
                "team-a"));
  }

  @Test
  void stateDefaultsToTheFileDatabase() {
    assertThat(Bind.yaml(StateSettings.class, "")).isEqualTo(new StateSettings(null, null, null));
  }

  @Test
  void stateTakesEachKey() {
    assertThat(
            Bind.yaml(
                StateSettings.class,
                "{url: 'jdbc:postgresql://db/vigie', username: u, password-file: secret.txt}"))
        .isEqualTo(new StateSettings("jdbc:postgresql://db/vigie", "u", FROM_FILE));
  }

  @Test
  void crawlerDefaultsArePolite() {
    assertThat(Bind.yaml(CrawlerSettings.class, ""))
        .isEqualTo(
            new CrawlerSettings(
                null,
                Duration.ofSeconds(10),
                32,
                Duration.ofSeconds(10),
                Duration.ofSeconds(60),
                DataSize.parse("10MiB"),
                Duration.ofSeconds(1),
                List.of(),
                90,
                DataSize.parse("1GiB"),
                null));
  }

  @Test
  void crawlerTakesEachKey() {
    String yaml =
        """
        contact: team@example.org
        tick: 1m
        parallel: 8
        connect-timeout: 5s
        total-timeout: 2m
        max-body: 1MiB
        host-delay: 250ms
        allow-private-networks: [127.0.0.0/8, "fd00::/8"]
        log-days: 7
        log-size: 64MiB
        public-url: https://vigie.example.org/
        """;
    assertThat(Bind.yaml(CrawlerSettings.class, yaml))
        .isEqualTo(
            new CrawlerSettings(
                new Contact("team@example.org"),
                Duration.ofMinutes(1),
                8,
                Duration.ofSeconds(5),
                Duration.ofMinutes(2),
                DataSize.parse("1MiB"),
                Duration.ofMillis(250),
                List.of(NetworkRange.parse("127.0.0.0/8"), NetworkRange.parse("fd00::/8")),
                7,
                DataSize.parse("64MiB"),
                URI.create("https://vigie.example.org/")));
  }

  @Test
  void nlpDefaultsToShippedModelsAndAllProcessors() {
    assertThat(Bind.yaml(NlpSettings.class, ""))
        .isEqualTo(new NlpSettings(null, NamesChoice.AUTO, 0, true, Duration.ofDays(90)));
  }

  @Test
  void nlpTakesEachKey() {
    assertThat(
            Bind.yaml(
                NlpSettings.class,
                "{models: /srv/models, names: always, threads: 2, topics: false, judge-again: 30d}"))
        .isEqualTo(
            new NlpSettings(
                Path.of("/srv/models"), NamesChoice.ALWAYS, 2, false, Duration.ofDays(30)));
  }

  @Test
  void alertsDefaultToEveryMinute() {
    assertThat(Bind.yaml(AlertSettings.class, ""))
        .isEqualTo(new AlertSettings(Duration.ofMinutes(1)));
  }

  @Test
  void alertsTakeEachKey() {
    assertThat(Bind.yaml(AlertSettings.class, "evaluate-every: 30s"))
        .isEqualTo(new AlertSettings(Duration.ofSeconds(30)));
  }

  @Test
  void digestDefaultsToMondayMorning() {
    assertThat(Bind.yaml(DigestSettings.class, ""))
        .isEqualTo(new DigestSettings(true, DayOfWeek.MONDAY, LocalTime.of(7, 0), List.of()));
  }

  @Test
  void digestTakesEachKey() {
    String yaml =
        """
        enabled: false
        day: friday
        time: 16:30
        receivers: [{address: a@example.org, language: en}, {address: b@example.org}]
        """;
    assertThat(Bind.yaml(DigestSettings.class, yaml))
        .isEqualTo(
            new DigestSettings(
                false,
                DayOfWeek.FRIDAY,
                LocalTime.of(16, 30),
                List.of(
                    new ReceiverSettings(new MailAddress("a@example.org"), WrittenLanguage.EN),
                    new ReceiverSettings(new MailAddress("b@example.org"), null))));
  }

  @Test
  void mailDefaultsToTheConsole() {
    assertThat(Bind.yaml(MailSettings.class, ""))
        .isEqualTo(
            new MailSettings(
                MailTransport.CONSOLE, null, 587, MailSecurity.STARTTLS, null, null, null));
  }

  @Test
  void mailTakesEachKey() {
    String yaml =
        """
        transport: smtp
        host: smtp.example.org
        port: 465
        security: tls
        username: vigie
        password-file: secret.txt
        from: vigie@example.org
        """;
    assertThat(Bind.yaml(MailSettings.class, yaml))
        .isEqualTo(
            new MailSettings(
                MailTransport.SMTP,
                "smtp.example.org",
                465,
                MailSecurity.TLS,
                "vigie",
                FROM_FILE,
                new MailAddress("vigie@example.org")));
  }

  @Test
  void sentimentIsUnknownBelowTheConfidenceThatIsAskedFor() {
    assertThat(Bind.yaml(SentimentSettings.class, ""))
        .isEqualTo(new SentimentSettings(SentimentChoice.LINEAR, null, 0.4));
    assertThat(
            Bind.yaml(
                SentimentSettings.class, "{model: onnx, onnx: /srv/model, abstain-below: 0.55}"))
        .isEqualTo(new SentimentSettings(SentimentChoice.ONNX, Path.of("/srv/model"), 0.55));
  }

  @Test
  void wholeFileDefaultsToTheDefaultsOfItsParts() {
    assertThat(Bind.yaml(VigieSettings.class, "team: {name: A}"))
        .isEqualTo(
            new VigieSettings(
                Bind.yaml(TeamSettings.class, "name: A"),
                Bind.yaml(ConsoleSettings.class, ""),
                Bind.yaml(OpenSearchSettings.class, ""),
                Bind.yaml(StateSettings.class, ""),
                Bind.yaml(CrawlerSettings.class, ""),
                Bind.yaml(NlpSettings.class, ""),
                Bind.yaml(SentimentSettings.class, ""),
                Bind.yaml(AlertSettings.class, ""),
                Bind.yaml(DigestSettings.class, ""),
                Bind.yaml(MailSettings.class, "")));
  }
}
