package org.vigie.nlp.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.vigie.domain.post.Language;
import org.vigie.nlp.sentiment.LinearSentimentModel;
import org.vigie.nlp.text.CharRange;
import org.vigie.nlp.text.PostTokenizer;

class CompanyFeaturesTest {
  private static final LinearSentimentModel POSTS = LinearSentimentModel.bundled();
  private static final String BLAME = "the soup was inedible";

  @Test
  void readsWordsThatNoLexiconLists() {
    assertThat(POSTS.lexicon().polarity("inedible")).isZero();

    assertThat(sum(drawn(BLAME, 4, Language.ENGLISH)))
        .isLessThan(sum(drawn("the soup was homemade", 4, Language.ENGLISH)));
  }

  @Test
  void weighsFarWordsLess() {
    double near = sum(drawn("the soup was inedible , yesterday", 4, Language.ENGLISH));
    double far = sum(drawn("yesterday , inedible . the soup was", 27, Language.ENGLISH));

    assertThat(near).isLessThan(far - 0.3);
  }

  @Test
  void saysNothingInALanguageWithoutAModel() {
    assertThat(drawn(BLAME, 4, new Language("de"))).isEmpty();
  }

  private static double sum(Map<Integer, Float> drawn) {
    return drawn.values().stream().mapToDouble(value -> value).sum();
  }

  private static Map<Integer, Float> drawn(String text, int from, Language language) {
    TargetView view =
        TargetView.of(new PostTokenizer().tokens(text), List.of(new CharRange(from, from + 4)));
    Map<Integer, Float> drawn = new TreeMap<>();
    new CompanyFeatures(POSTS)
        .draw(view, language, (group, bucket, value) -> drawn.merge(bucket, value, Float::sum));
    return drawn;
  }
}
