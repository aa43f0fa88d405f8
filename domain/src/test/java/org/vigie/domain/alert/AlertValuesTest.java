package org.vigie.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.domain.post.Language;
import org.vigie.domain.store.MentionFilter;
import org.vigie.domain.store.SentimentCounts;

class AlertValuesTest {
  private static final RuleId ID = new RuleId("outage");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "a@",
        "a b@c.org",
        "a@b@c",
        "<a@b>",
        "<a@b.org>",
        "a@b,c@d",
        "a@b.org,c@d.org",
        "a@b\r\nBcc: c@d",
        "a@b\r\nBcc: c@d.org"
      })
  void refusesAddressesThatCouldForgeAMail(String address) {
    assertThatThrownBy(() -> new Receiver(address, Language.FRENCH))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void writesMailsInFrenchAndEnglishOnly() {
    assertThat(new Receiver("a@example.org", Language.ENGLISH).language())
        .isEqualTo(Language.ENGLISH);
    assertThatThrownBy(() -> new Receiver("a@example.org", Language.UNKNOWN))
        .hasMessageContaining("fr or en");
    assertThatThrownBy(() -> new Receiver("a@example.org", new Language("de")))
        .hasMessageContaining("not in de");
  }

  @ParameterizedTest
  @CsvSource({"0,PT1H", "1,PT59S", "1,P32D"})
  void refusesThresholdsOutOfRange(long atLeast, Duration window) {
    assertThatThrownBy(() -> rule(atLeast, window)).hasMessageContaining("rule \"outage\"");
  }

  @Test
  void groupsAlertsIntoAnIncidentWithALife() {
    Instant end = Instant.EPOCH.plusSeconds(60);
    Incident incident =
        Incident.open(new IncidentId(new UUID(0, 1)), rule(1, Duration.ofHours(1)), alert(0, 5))
            .with(alert(1, 3))
            .acknowledgedBy("ana")
            .resolved(null, end);
    assertThat(incident.alertCount()).isEqualTo(2);
    assertThat(incident.peak()).isEqualTo(5);
    assertThat(incident.alerts()).containsExactly(alert(0, 5), alert(1, 3));
    assertThat(incident.changedBy()).isEqualTo("ana");
    assertThat(incident.state()).isEqualTo(IncidentState.RESOLVED);
    assertThat(incident.resolvedAt()).isEqualTo(end);
  }

  private static Rule.Threshold rule(long atLeast, Duration window) {
    return new Rule.Threshold(
        ID, "Outage", MentionFilter.ANY, atLeast, window, Duration.ZERO, Severity.INFO, List.of());
  }

  private static Alert alert(int second, long observed) {
    Instant fired = Instant.EPOCH.plusSeconds(second);
    return new Alert(ID, fired, Instant.EPOCH, fired, observed, 1, SentimentCounts.NONE, List.of());
  }
}
