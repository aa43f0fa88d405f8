package org.vigie.domain.mention;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionValuesTest {

  @ParameterizedTest
  @CsvSource({"-1.1,0", "1.1,0", "NaN,0", "0,-0.1", "0,1.1", "0,NaN"})
  void refusesSentimentOutOfRange(double polarity, double confidence) {
    assertThatThrownBy(() -> new Sentiment(SentimentLabel.NEUTRAL, polarity, confidence))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"-1,2", "3,3", "3,2"})
  void refusesEmptyAndReversedSpans(int start, int end) {
    assertThatThrownBy(() -> new TextSpan(TextSpan.Part.TEXT, start, end))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
