package org.vigie.app.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.app.config.ShippedTopics;
import org.vigie.nlp.match.PostInLanguage;
import org.vigie.nlp.topic.TopicTagger;

/**
 * Holds how well the shipped taxonomy tags sentences of customers; docs/quality.md has the table.
 */
class TopicQualityTest {
  @ParameterizedTest
  @CsvSource({"fr, false, 0.9", "fr, true, 0.8", "en, false, 0.85", "en, true, 0.8"})
  void tagsWhatCustomersTalkAbout(String language, boolean heldOut, double floor) {
    TopicScores scores = new TopicScores();
    try (TopicTagger tagger = new TopicTagger(ShippedTopics.topics())) {
      for (TopicScores.Sentence sentence : TopicScores.sentences(language)) {
        if (sentence.heldOut() == heldOut) {
          PostInLanguage post = PostInLanguage.ofText(sentence.text(), sentence.language());
          scores.add(sentence, tagger.topics(List.of(post)).getFirst());
        }
      }
    }
    System.out.println(
        "topics " + language + (heldOut ? " held out: " : " development: ") + scores.row());
    assertThat(scores.microF1()).isGreaterThan(floor);
  }
}
