package org.vigie.nlp.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.vigie.domain.mention.SentimentLabel;

class QualityTest {
  @Test
  void averagesOverClassesAndNotOverTexts() {
    Quality.Counter counter = new Quality.Counter();
    for (int i = 0; i < 8; i++) {
      counter.add(SentimentLabel.NEUTRAL, SentimentLabel.NEUTRAL, 0.95);
    }
    counter.add(SentimentLabel.POSITIVE, SentimentLabel.NEUTRAL, 0.95);
    counter.add(SentimentLabel.NEGATIVE, SentimentLabel.NEGATIVE, 0.95);
    Quality quality = counter.quality();

    assertThat(quality.accuracy()).isCloseTo(0.9, within(1e-9));
    assertThat(quality.macroRecall()).isCloseTo(2 / 3.0, within(1e-9));
    assertThat(quality.macroF1()).isCloseTo((1 + 16 / 17.0) / 3, within(1e-9));
    assertThat(quality.calibrationError()).isCloseTo(0.05, within(1e-9));
    assertThat(quality.row("set")).isEqualTo("| set | 10 | 0.647 | 0.667 | 0.900 | 0.050 |");
  }
}
