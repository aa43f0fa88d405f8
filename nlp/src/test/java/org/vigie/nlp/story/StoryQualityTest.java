package org.vigie.nlp.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds how well copies and events are found; docs/quality.md has the table. Without the shared
 * data, the reports of {@code events.csv} stand in for real posts.
 */
class StoryQualityTest {
  private static final double PRECISION = 0.98;
  private static final double RECALL = 0.95;

  /** Enough to see a fault, at a tenth of the time of the whole collection. */
  private static final int SAMPLE = 300;

  /** Real posts, of which the rules saw those before. */
  private static final int HELD_OUT_FROM = 1_000;

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void findsCopiesOfPosts(String language) {
    List<String> texts =
        StoryTexts.folder().map(data -> posts(data, language)).orElse(own(language));
    List<String> sample =
        texts.size() > HELD_OUT_FROM ? texts.subList(HELD_OUT_FROM, texts.size()) : texts;
    CopyQuality quality = quality(sample, language);
    List<String> singles = new ArrayList<>(TemplatedPosts.take(500, 7));
    Stream.of("fr", "en").flatMap(any -> own(any).stream()).forEach(singles::add);
    if (texts.size() > HELD_OUT_FROM) {
      for (int i = 0; i < singles.size(); i++) {
        quality.addSingle(-1 - i, singles.get(i));
      }
    }
    holds(quality.run(true, 5), "posts " + language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void findsCopiesOfArticles(String language) {
    List<String> texts =
        StoryTexts.folder().map(data -> articles(data, language)).orElse(own(language));
    holds(quality(texts, language).run(false, 5), "articles " + language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void putsReportsOfAnEventTogether(String language) {
    List<String> others = StoryTexts.folder().map(data -> posts(data, language)).orElse(List.of());
    List<EventQuality.Report> reports = EventQuality.reports(language);
    EventQuality quality = new EventQuality().run(reports, others, EventRule.MEASURED, 3);
    System.out.println("events " + language + ": " + quality.summary());

    assertThat(quality.precision()).isGreaterThan(0.9);
    assertThat(quality.recall()).isGreaterThan(0.9);
  }

  @Test
  void keepsTemplatedPostsApart() {
    CopyQuality quality = new CopyQuality();
    List<String> posts = TemplatedPosts.take(1_500, 11);
    for (int i = 0; i < posts.size(); i++) {
      quality.addSingle(i, posts.get(i));
    }
    assertThat(quality.run(false, 1).mistakes()).isEmpty();
  }

  private static CopyQuality quality(List<String> texts, String language) {
    CopyQuality quality = new CopyQuality();
    for (int i = 0; i < Math.min(SAMPLE, texts.size()); i++) {
      quality.addOrigin(i, texts.get(i), new EditedPosts(i, language.equals("fr")));
    }
    return quality;
  }

  private static void holds(CopyQuality quality, String what) {
    System.out.println("copies, " + what + ": " + quality.summary());
    assertThat(quality.precision()).isGreaterThanOrEqualTo(PRECISION);
    assertThat(quality.recall()).isGreaterThanOrEqualTo(RECALL);
  }

  private static List<String> posts(Path data, String language) {
    return language.equals("fr") ? StoryTexts.frenchPosts(data) : StoryTexts.englishPosts(data);
  }

  private static List<String> articles(Path data, String language) {
    return language.equals("fr")
        ? StoryTexts.frenchArticles(data)
        : StoryTexts.englishArticles(data);
  }

  private static List<String> own(String language) {
    return EventQuality.reports(language).stream().map(EventQuality.Report::text).toList();
  }
}
