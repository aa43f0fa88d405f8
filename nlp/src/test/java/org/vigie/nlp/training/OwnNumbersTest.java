package org.vigie.nlp.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.nlp.sentiment.FeatureSink;
import org.vigie.nlp.sentiment.FeatureSink.Group;

class OwnNumbersTest {
  private static final int BUCKET = 5;
  private final OwnNumbers own = new OwnNumbers(0.5);

  @Test
  void givesEachCollectionItsOwnCopy() {
    Map<Integer, Float> meals = drawn("meals", 2);
    Map<Integer, Float> news = drawn("news", 2);

    assertThat(meals).hasSize(2).containsEntry(BUCKET, 2f).containsValue(1f);
    assertThat(news).hasSize(2).containsEntry(BUCKET, 2f);
    assertThat(news.keySet()).isNotEqualTo(meals.keySet());
  }

  @Test
  void learnsAtTheCopyWhatIsPeculiarAndForgetsIt() {
    Examples.Builder builder = new Examples.Builder();
    for (int i = 0; i < 10; i++) {
      builder.add(number("meals"), SentimentLabel.POSITIVE);
      builder.add(number("news"), SentimentLabel.NEGATIVE);
    }
    Examples examples = builder.build();
    int[] rows = IntStream.range(0, examples.rows()).toArray();

    double[] kept = new SoftmaxRegression(1).fit(examples, rows);
    double[] forgotten = own.forgetting(new SoftmaxRegression(1)).fit(examples, rows);

    int shared = Arrays.binarySearch(examples.buckets(), BUCKET) * 3;
    assertThat(kept[shared + 2] - kept[shared]).isCloseTo(0, within(1e-3));
    assertThat(kept).hasSize(9);
    assertThat(Arrays.stream(kept).max().orElse(0)).isGreaterThan(kept[shared + 2] + 0.3);
    for (int i = 0; i < forgotten.length; i++) {
      boolean isShared = i >= shared && i < shared + 3;
      assertThat(forgotten[i]).isEqualTo(isShared ? kept[i] : 0);
    }
  }

  private Consumer<FeatureSink> number(String collection) {
    return sink -> own.copying(collection, sink).add(Group.NUMBERS, BUCKET, 1);
  }

  private Map<Integer, Float> drawn(String collection, float value) {
    Map<Integer, Float> drawn = new TreeMap<>();
    own.copying(collection, (group, bucket, number) -> drawn.put(bucket, number))
        .add(Group.NUMBERS, BUCKET, value);
    return drawn;
  }
}
