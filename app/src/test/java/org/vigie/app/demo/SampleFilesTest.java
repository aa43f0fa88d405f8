package org.vigie.app.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.vigie.domain.post.Language;

class SampleFilesTest {
  private static final Pattern HOST =
      Pattern.compile("(?<![\\w@])\\w[\\w-]*(?:\\.[\\w-]+)*\\.[a-z]{2,8}\\b");
  private static final Pattern RESERVED =
      Pattern.compile("(?:.*\\.)?(?:example|test|example\\.org)");
  private final List<SamplePost> posts = SampleFiles.read();

  @Test
  void holdsSomeHundredPostsOnEveryChannel() {
    Map<Channel, Long> counts = posts.stream().collect(groupingBy(SamplePost::channel, counting()));

    assertThat(posts).hasSizeBetween(300, 600);
    assertThat(counts).containsOnlyKeys(Channel.values());
    assertThat(counts.values()).allMatch(count -> count >= 5);
  }

  @Test
  void isWrittenThreeFifthsInFrenchAndTheRestInEnglish() {
    long french = posts.stream().filter(p -> p.language().equals(Language.FRENCH)).count();
    long english = posts.stream().filter(p -> p.language().equals(Language.ENGLISH)).count();

    assertThat(french + english).isEqualTo(posts.size());
    assertThat((double) french / posts.size()).isBetween(0.55, 0.65);
  }

  @Test
  void repeatsNoKeyAndNoText() {
    assertThat(posts).extracting(SamplePost::key).doesNotHaveDuplicates();
    assertThat(posts).extracting(SamplePost::text).doesNotHaveDuplicates();
  }

  @Test
  void hasEveryToneInAShareThatOneSeesInLife() {
    Map<String, Long> tones =
        Labels.byKey().values().stream().collect(groupingBy(Labels::tone, counting()));

    assertThat(tones).containsOnlyKeys("negative", "neutral", "positive");
    tones.values().forEach(n -> assertThat((double) n / posts.size()).isBetween(0.2, 0.5));
  }

  @Test
  void spansFourWeeksAndKeepsSomePostsForLater() {
    assertThat(posts)
        .anyMatch(p -> p.when() instanceof Moment.DaysBefore before && before.days() == 27);
    assertThat(
            posts.stream()
                .filter(
                    p -> p.when() instanceof Moment.Shifted later && later.shift().isPositive()))
        .hasSizeBetween(5, 20)
        .allMatch(p -> ((Moment.Shifted) p.when()).shift().compareTo(Duration.ofMinutes(5)) <= 0);
  }

  @Test
  void namesOnlyHostsThatAreReservedForExamples() {
    for (SamplePost post : posts) {
      Matcher host = HOST.matcher(post.text());
      while (host.find()) {
        assertThat(host.group()).as(post.key()).matches(RESERVED);
      }
    }
  }

  @Test
  void refusesATimeOfDayThatMayLieInTheFuture() {
    assertThatThrownBy(() -> Moment.parse("D-00 23:59"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("future");
  }
}
