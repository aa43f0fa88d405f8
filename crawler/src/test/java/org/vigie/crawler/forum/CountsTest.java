package org.vigie.crawler.forum;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12 | 12 | 12",
        "1,234 | 1234 | 1234",
        "1 234 réponses | 1234 | 1234",
        "1.234.567 | 1234567 | 1234567",
        "12K | 12000 | 12000",
        "1.2M | 1200000 | 1200000",
        "1,5k vues | 1500 | 1500",
        "Réponses: 2 Vues: 1 234 | 2 | 1234",
        "12 Replies 345 Views | 12 | 345",
        "3 membres | 3 | 3"
      })
  void readsCountsAsPagesWriteThem(String text, long first, long last) {
    assertThat(Counts.first(text)).contains(first);
    assertThat(Counts.last(text)).contains(last);
  }

  @Property
  void readsAnyTextAndNoCountBelowZero(@ForAll String text) {
    assertThat(Counts.first(text).orElse(0L)).isNotNegative();
  }
}
