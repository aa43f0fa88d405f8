package org.vigie.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.domain.alert.Receiver;
import org.vigie.domain.alert.Rule;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.entity.EntityKind;
import org.vigie.domain.entity.WatchedEntity;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.testkit.BruteForceQuery;
import org.vigie.testkit.Posts;

class DemoTeamTest {
  private static final EntityId BRAND = new EntityId("eolienne");
  private static final Instant NOW = Instant.parse("2026-11-18T15:00:00Z");
  private final Map<String, Labels> labels = Labels.byKey();
  private final List<DatedPost> visible = published(NOW);

  @Test
  void findsInEveryPostExactlyWhomItsAuthorMeant() {
    for (DatedPost post : published(NOW.plus(Duration.ofHours(1)))) {
      assertThat(mentioned(post.title(), post.sample().text()))
          .as("%s: %s", post.sample().key(), post.sample().text())
          .isEqualTo(expected(post));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Les pales de l'éolienne tournent.",
        "Une éolienne de trois mégawatts.",
        "The wind turbine, or éolienne in French.",
        "Les éoliennes du plateau."
      })
  void tellsAWindTurbineFromTheBrand(String text) {
    assertThat(mentioned("", text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "l'Éolienne est en panne",
        "EOLIENNE down again",
        "Éolienne's panel",
        "chez Eolienne !"
      })
  void findsTheBrandInEverySpelling(String text) {
    assertThat(mentioned("", text)).containsExactly(BRAND);
  }

  @Test
  void speaksOfTheBrandSomeTimesADayBeforeTheOutage() {
    Instant outage = NOW.minus(Duration.ofHours(5));
    long before =
        visible.stream()
            .filter(p -> expected(p).contains(BRAND) && p.published().isBefore(outage))
            .count();

    assertThat(before / 27.0).isBetween(5.0, 8.0);
  }

  @Test
  void neverHadSoManyNegativePostsInSixHoursAsInTheOutage() {
    assertThat(negative(NOW)).isGreaterThanOrEqualTo(25);
    for (int hours = 5; hours < 26 * 24; hours++) {
      assertThat(negative(NOW.minus(Duration.ofHours(hours)))).isLessThan(5);
    }
  }

  @Test
  void complainsInBothLanguagesDuringTheOutage() {
    Map<String, Long> languages =
        visible.stream()
            .filter(p -> p.published().isAfter(NOW.minus(Duration.ofHours(5))))
            .filter(p -> expected(p).contains(BRAND))
            .collect(
                Collectors.groupingBy(p -> p.sample().language().tag(), Collectors.counting()));

    assertThat(languages).containsOnlyKeys("fr", "en");
    assertThat(languages.values()).allMatch(count -> count >= 10);
  }

  @Test
  void watchesOneBrandTwoCompetitorsAndAProduct() {
    assertThat(DemoWorld.entities())
        .extracting(WatchedEntity::kind)
        .containsExactly(
            EntityKind.BRAND, EntityKind.COMPETITOR, EntityKind.COMPETITOR, EntityKind.PRODUCT);
  }

  @Test
  void warnsTheTeamInItsTwoLanguages() {
    Rule first = DemoWorld.rules().getFirst();

    assertThat(first.receivers())
        .extracting(Receiver::address)
        .containsExactly("communication@example.org", "press@example.org");
    assertThat(DemoWorld.rules()).extracting(Rule::id).doesNotHaveDuplicates();
    assertThat(DemoWorld.zone().getId()).isEqualTo("Europe/Paris");
    assertThat(DemoWorld.teamName()).contains("Éolienne");
  }

  private long negative(Instant end) {
    Instant start = end.minus(Duration.ofHours(6));
    return visible.stream()
        .filter(p -> !p.published().isBefore(start) && p.published().isBefore(end))
        .filter(p -> expected(p).contains(BRAND))
        .filter(p -> labels.get(p.sample().key()).tone().equals("negative"))
        .count();
  }

  /** An answer in the forum carries the title of its topic, and so mentions whom that names. */
  private Set<EntityId> expected(DatedPost post) {
    Set<EntityId> all = new HashSet<>(labels.get(post.sample().key()).mentions());
    if (post.title().contains("Éolienne")) {
      all.add(BRAND);
    }
    return all;
  }

  private static Set<EntityId> mentioned(String title, String text) {
    AnalysedPost post = Posts.post("1").title(title).text(text).analysed();
    return DemoWorld.entities().stream()
        .filter(entity -> BruteForceQuery.matches(entity.query(), post))
        .map(WatchedEntity::id)
        .collect(Collectors.toSet());
  }

  private static List<DatedPost> published(Instant at) {
    Timeline timeline =
        Timeline.of(
            SampleFiles.read(),
            new Timeline.Beginning(NOW, DemoTeam.ZONE, URI.create("http://127.0.0.1:1/")),
            InstantSource.fixed(at));
    return Arrays.stream(Channel.values()).flatMap(c -> timeline.published(c).stream()).toList();
  }
}
