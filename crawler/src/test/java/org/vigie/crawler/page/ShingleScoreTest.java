package org.vigie.crawler.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShingleScoreTest {
  @Test
  void countsGramsOfFourWordsWithTheirRepetitions() {
    assertThat(ShingleScore.of("a b c d e", "a b c d e")).isEqualTo(new ShingleScore(2, 0, 0));
    assertThat(ShingleScore.of("a b c d e", "a, b! c d")).isEqualTo(new ShingleScore(1, 0, 1));
    assertThat(ShingleScore.of("a b c d", "a b c d a b c d")).isEqualTo(new ShingleScore(1, 4, 0));
  }

  @Test
  void aShortTextIsOneGram() {
    assertThat(ShingleScore.of("un été", "un été")).isEqualTo(new ShingleScore(1, 0, 0));
    assertThat(ShingleScore.of("un été", "")).isEqualTo(new ShingleScore(0, 0, 1));
    assertThat(ShingleScore.of("", "un été").f1()).isZero();
  }

  @Test
  void averagesOverPages() {
    ShingleScore.Means means = new ShingleScore.Means();
    means.add(new ShingleScore(1, 0, 0));
    means.add(new ShingleScore(1, 1, 2));

    assertThat(means.precision()).isEqualTo(0.75);
    assertThat(means.recall()).isEqualTo(2.0 / 3);
    assertThat(means.f1()).isEqualTo((1 + 0.4) / 2);
    assertThat(means.f1OfMeans()).isEqualTo(2 * 0.75 * (2.0 / 3) / (0.75 + 2.0 / 3));
  }
}
