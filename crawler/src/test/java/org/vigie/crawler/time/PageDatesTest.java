package org.vigie.crawler.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The present is Thursday 6 March 2025, 15:00 in Paris and 14:00 in UTC. */
class PageDatesTest {
  private static final Instant NOW = Instant.parse("2025-03-06T14:00:00Z");
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hier à 14:32                          | 2025-03-05T13:32:00Z
          Hier, 14:32                           | 2025-03-05T13:32:00Z
          Hier 14:32:11                         | 2025-03-05T13:32:11Z
          aujourd'hui, 09:05                    | 2025-03-06T08:05:00Z
          Aujourd’hui à 09h05                   | 2025-03-06T08:05:00Z
          Aujourd'hui 14:32:11                  | 2025-03-06T13:32:11Z
          avant-hier                            | 2025-03-03T23:00:00Z
          avant hier à 8h                       | 2025-03-04T07:00:00Z
          à l’instant                           | 2025-03-06T14:00:00Z
          il y a un instant                     | 2025-03-06T14:00:00Z
          Il y a moins d’une minute             | 2025-03-06T14:00:00Z
          il y a quelques secondes              | 2025-03-06T13:59:57Z
          il y a 3 heures                       | 2025-03-06T11:00:00Z
          il y a une minute                     | 2025-03-06T13:59:00Z
          il y a 12 minutes                     | 2025-03-06T13:48:00Z
          il y a une demi-heure                 | 2025-03-06T13:30:00Z
          il y a environ 2 heures               | 2025-03-06T12:00:00Z
          il y a 1 heure et 5 minutes           | 2025-03-06T12:55:00Z
          Publié il y a 2 jours                 | 2025-03-04T14:00:00Z
          il y a une semaine                    | 2025-02-27T14:00:00Z
          il y a 2 mois                         | 2025-01-06T14:00:00Z
          il y a un an                          | 2024-03-06T14:00:00Z
          il y a 3 ans                          | 2022-03-06T14:00:00Z
          il y a 3 h                            | 2025-03-06T11:00:00Z
          lundi à 8h30                          | 2025-03-03T07:30:00Z
          Lundi, 08:30                          | 2025-03-03T07:30:00Z
          jeudi à 9:00                          | 2025-03-06T08:00:00Z
          jeudi à 16:00                         | 2025-02-27T15:00:00Z
          dimanche dernier                      | 2025-03-01T23:00:00Z
          lun. 3 mars 2025 14:32                | 2025-03-03T13:32:00Z
          lundi 3 mars 2025 à 14:32             | 2025-03-03T13:32:00Z
          3 mars 2025, 14 h 32                  | 2025-03-03T13:32:00Z
          Lun 03 Mar 2025, 14:32                | 2025-03-03T13:32:00Z
          le 1er août 2024 à 7h05               | 2024-08-01T05:05:00Z
          1 févr. 2025                          | 2025-01-31T23:00:00Z
          mar. 31 déc. 2024 23:59               | 2024-12-31T22:59:00Z
          15 juillet                            | 2024-07-14T22:00:00Z
          15 juillet 10 h 30                    | 2024-07-15T08:30:00Z
          2 mars à 10:00                        | 2025-03-02T09:00:00Z
          03/02/2025 14:32                      | 2025-02-03T13:32:00Z
          03/02/2025 à 14h32                    | 2025-02-03T13:32:00Z
          03.02.2025                            | 2025-02-02T23:00:00Z
          03-02-25, 14:32                       | 2025-02-03T13:32:00Z
          25/12/2024                            | 2024-12-24T23:00:00Z
          2025-03-03 14:32:11                   | 2025-03-03T13:32:11Z
          2025/03/03 14:32                      | 2025-03-03T13:32:00Z
          par Zoé » lun. 3 mars 2025 14:32      | 2025-03-03T13:32:00Z
          « Réponse #3 le: 03 Mars 2025 à 14:32:11 » | 2025-03-03T13:32:11Z
          Message du 3 mars 2025 - 14:32        | 2025-03-03T13:32:00Z
          14:32, 3 mars 2025                    | 2025-03-03T13:32:00Z
          30 mars 2024 14:32                    | 2024-03-30T13:32:00Z
          31 mars 2024 14:32                    | 2024-03-31T12:32:00Z
          """)
  void readsWhatFrenchPagesSay(String text, Instant moment) {
    assertThat(PageDates.of(NOW, "fr", null).parse(text)).contains(moment);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3 hours ago                           | 2025-03-06T11:00:00Z
          yesterday at 2:32 pm                  | 2025-03-05T14:32:00Z
          Yesterday, 02:32 PM                   | 2025-03-05T14:32:00Z
          Today, 09:05                          | 2025-03-06T09:05:00Z
          Today at 12:05 am                     | 2025-03-06T00:05:00Z
          Today 12:05 p.m.                      | 2025-03-06T12:05:00Z
          a minute ago                          | 2025-03-06T13:59:00Z
          an hour ago                           | 2025-03-06T13:00:00Z
          about an hour ago                     | 2025-03-06T13:00:00Z
          half an hour ago                      | 2025-03-06T13:30:00Z
          1 hour, 5 minutes ago                 | 2025-03-06T12:55:00Z
          less than a minute ago                | 2025-03-06T14:00:00Z
          Just now                              | 2025-03-06T14:00:00Z
          A moment ago                          | 2025-03-06T14:00:00Z
          a few seconds ago                     | 2025-03-06T13:59:57Z
          2 days ago                            | 2025-03-04T14:00:00Z
          3d ago                                | 2025-03-03T14:00:00Z
          5h                                    | 2025-03-06T09:00:00Z
          2w                                    | 2025-02-20T14:00:00Z
          a week ago                            | 2025-02-27T14:00:00Z
          two months ago                        | 2025-01-06T14:00:00Z
          1 year ago                            | 2024-03-06T14:00:00Z
          Posted 20 mins ago                    | 2025-03-06T13:40:00Z
          Monday at 8:30 AM                     | 2025-03-03T08:30:00Z
          Thursday at 3:00 PM                   | 2025-02-27T15:00:00Z
          the day before yesterday              | 2025-03-04T00:00:00Z
          Mon Mar 03, 2025 2:32 pm              | 2025-03-03T14:32:00Z
          March 03, 2025, 02:32:11 PM           | 2025-03-03T14:32:11Z
          Mar 3, 2025 at 2:32 PM                | 2025-03-03T14:32:00Z
          3 March 2025 14:32                    | 2025-03-03T14:32:00Z
          3rd March 2025, 14:32                 | 2025-03-03T14:32:00Z
          Mar 3, 2025                           | 2025-03-03T00:00:00Z
          Dec 24                                | 2024-12-24T00:00:00Z
          Dec 24, 10 PM                         | 2024-12-24T22:00:00Z
          24 Dec 10 a.m.                        | 2024-12-24T10:00:00Z
          03 Mar 25                             | 2025-03-03T00:00:00Z
          03/02/2025 14:32                      | 2025-02-03T14:32:00Z
          02-15-2025, 02:32 PM                  | 2025-02-15T14:32:00Z
          2025-03-03 14:32                      | 2025-03-03T14:32:00Z
          2025-03-03T14:32:11+01:00             | 2025-03-03T13:32:11Z
          2025-03-03T14:32:11+0000              | 2025-03-03T14:32:11Z
          2025-03-03T14:32:11.123Z              | 2025-03-03T14:32:11.123Z
          Mon, 03 Mar 2025 14:32:11 GMT         | 2025-03-03T14:32:11Z
          Mon, 03 Mar 2025 14:32:11 -0500       | 2025-03-03T19:32:11Z
          1741012331                            | 2025-03-03T14:32:11Z
          1741012331000                         | 2025-03-03T14:32:11Z
          """)
  void readsWhatEnglishPagesSay(String text, Instant moment) {
    assertThat(PageDates.of(NOW, "en-GB", null).parse(text)).contains(moment);
  }

  @Test
  void takesTheMonthFirstOnlyInTheUnitedStates() {
    assertThat(PageDates.of(NOW, "en-US", null).parse("03/02/2025"))
        .contains(Instant.parse("2025-03-02T00:00:00Z"));
    assertThat(PageDates.of(NOW, "en", null).parse("03/02/2025"))
        .contains(Instant.parse("2025-02-03T00:00:00Z"));
    assertThat(PageDates.of(NOW, null, null).parse("03/02/2025"))
        .contains(Instant.parse("2025-02-03T00:00:00Z"));
  }

  /** On 6 March, 04/03 of the same year can only be 4 March. */
  @Test
  void doubtsAnOrderThatLeadsAhead() {
    assertThat(PageDates.of(NOW, "en-US", null).parse("04/03/2025"))
        .contains(Instant.parse("2025-03-04T00:00:00Z"));
  }

  @Test
  void takesTheZoneOfItsSourceBeforeThatOfItsLanguage() {
    ZoneId montreal = ZoneId.of("America/Montreal");
    assertThat(PageDates.of(NOW, "fr-CA", montreal).parse("hier à 14:32"))
        .contains(Instant.parse("2025-03-05T19:32:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "never",
        "jamais",
        "lundi soir peut-être",
        "il y a longtemps",
        "long ago",
        "99/99/2025",
        "31 février 2025",
        "2025-13-45",
        "réponse à Marie",
        "mardi gras",
        "12345",
        "il y a 9999 ans et 9999 ans",
        "version 3.2",
        "le marché"
      })
  void namesNoMomentWhereThereIsNone(String text) {
    assertThat(PageDates.of(NOW, "fr", null).parse(text)).isEmpty();
  }

  @Test
  void readsNoEndlessTextAndNothing() {
    PageDates dates = PageDates.of(NOW, "fr", null);
    assertThat(dates.parse("il y a 3 heures".repeat(10_000))).isEmpty();
    assertThat(dates.parse(null)).isEmpty();
  }

  private static final List<DateTimeFormatter> FRENCH =
      List.of(
          DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", Locale.FRENCH),
          DateTimeFormatter.ofPattern("EEEE d MMMM yyyy 'à' H'h'mm", Locale.FRENCH),
          DateTimeFormatter.ofPattern("dd MMMM yyyy 'à' HH:mm:ss", Locale.FRENCH),
          DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.FRENCH),
          DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.FRENCH));
  private static final List<DateTimeFormatter> ENGLISH =
      List.of(
          DateTimeFormatter.ofPattern("EEE MMM dd, yyyy h:mm a", Locale.ENGLISH),
          DateTimeFormatter.ofPattern("MMMM dd, yyyy, hh:mm:ss a", Locale.ENGLISH),
          DateTimeFormatter.ofPattern("MM-dd-yyyy, hh:mm a", Locale.ENGLISH),
          DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH),
          DateTimeFormatter.ofPattern("EEEE, MMMM d, yyyy 'at' h:mm a", Locale.ENGLISH));

  @Property
  void readsBackWhatForumsRender(@ForAll @LongRange(min = 0, max = 30L * 366 * 1440) long minutes) {
    Instant moment = NOW.minus(minutes, ChronoUnit.MINUTES);
    LocalDateTime inParis = LocalDateTime.ofInstant(moment, PARIS);
    LocalDateTime inUtc = LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    PageDates french = PageDates.of(NOW, "fr", null);
    PageDates american = PageDates.of(NOW, "en-US", null);
    for (DateTimeFormatter format : FRENCH) {
      String text = format.format(inParis);
      assertThat(french.parse(text).map(at -> LocalDateTime.ofInstant(at, PARIS)))
          .as(text)
          .contains(inParis);
    }
    for (DateTimeFormatter format : ENGLISH) {
      String text = format.format(inUtc);
      assertThat(american.parse(text)).as(text).contains(moment);
    }
  }

  @Property
  void readsBackWhatIsToldFromThePresent(@ForAll @LongRange(min = 1, max = 5_000) long number) {
    Instant minutes = NOW.minus(number, ChronoUnit.MINUTES);
    assertThat(PageDates.of(NOW, "fr", null).parse("il y a " + number + " minutes"))
        .contains(minutes);
    assertThat(PageDates.of(NOW, "en", null).parse(number + " minutes ago")).contains(minutes);
    Instant hours = NOW.minus(number, ChronoUnit.HOURS);
    assertThat(PageDates.of(NOW, "en", null).parse(number + " hours ago")).contains(hours);
  }

  @Property
  void neverThrows(@ForAll String text) {
    assertThat(PageDates.of(NOW, "fr", null).parse(text)).isNotNull();
    assertThat(PageDates.of(NOW, "en-US", null).parse("3 " + text + " ago 12:" + text)).isNotNull();
  }
}
