package org.vigie.nlp.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vigie.domain.mention.Sentiment;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.domain.post.Language;
import org.vigie.nlp.Resources;
import org.vigie.nlp.text.PostTokenizer;
import org.vigie.nlp.training.LabelledPost;
import org.vigie.nlp.training.LabelledTarget;
import org.vigie.nlp.training.LabelledTargets;
import org.vigie.nlp.training.Quality;
import org.vigie.testkit.SharedData;

/**
 * Holds the quality of long texts, which are judged by sentence, a little under what was measured,
 * and shows beside it what judging them in one piece would give.
 */
class LongTextQualityTest {
  private final LinearSentimentModel model = LinearSentimentModel.bundled();
  private final PostTokenizer tokenizer = new PostTokenizer();

  @Test
  void readsLongEnglishPosts() {
    String file = Resources.text(LongTextQualityTest.class, "long.csv");
    List<LabelledPost> posts =
        file.lines()
            .skip(1)
            .map(line -> {
              int comma = line.indexOf(',');
              String label = line.substring(0, comma).toUpperCase(Locale.ROOT);
              String text = line.substring(comma + 2, line.length() - 1);
              return new LabelledPost(text, SentimentLabel.valueOf(label));
            })
            .toList();

    assertThat(posts).hasSize(24).allMatch(this::isLong);
    assertThat(measured("English", posts, Language.ENGLISH).accuracy()).isGreaterThan(0.6);
  }

  /** Reviews of which all targets are felt alike stand for texts with a label. */
  @Test
  void readsLongFrenchReviews() throws IOException {
    Map<String, List<SentimentLabel>> reviews = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(SharedData.folder("targeted/m-absa-fr"))) {
      for (Path file : files.sorted().toList()) {
        for (LabelledTarget target : LabelledTargets.lists(file)) {
          reviews.computeIfAbsent(target.text(), _ -> new ArrayList<>()).add(target.label());
        }
      }
    }
    List<LabelledPost> posts =
        reviews.entrySet().stream()
            .filter(review -> review.getValue().stream().distinct().count() == 1)
            .map(review -> new LabelledPost(review.getKey(), review.getValue().getFirst()))
            .filter(this::isLong)
            .toList();

    assertThat(measured("French", posts, Language.FRENCH).accuracy()).isGreaterThan(0.66);
  }

  private boolean isLong(LabelledPost post) {
    return tokenizer.tokens(post.text()).size() > LinearSentimentModel.LONGEST_WHOLE;
  }

  private Quality measured(String name, List<LabelledPost> posts, Language language) {
    Quality.Counter shipped = new Quality.Counter();
    Quality.Counter whole = new Quality.Counter();
    for (LabelledPost post : posts) {
      Sentiment judged = model.of(post.text(), language);
      shipped.add(post.label(), judged.label(), judged.confidence());
      Sentiment once =
          model.phrase(tokenizer.tokens(post.text()), language).orElseThrow().sentiment();
      whole.add(post.label(), once.label(), once.confidence());
    }
    System.out.println(shipped.quality().row(name + ", long, as shipped"));
    System.out.println(whole.quality().row(name + ", long, in one piece"));
    return shipped.quality();
  }
}
