package org.vigie.nlp.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vigie.domain.mention.Topic;
import org.vigie.domain.mention.TopicId;
import org.vigie.domain.post.Language;
import org.vigie.domain.query.QueryParser;
import org.vigie.nlp.match.PostInLanguage;

class TopicTrainerTest {
  private static final TopicId PRICE = new TopicId("price");
  private static final TopicId DELIVERY = new TopicId("delivery");

  /** Each topic has words of its own, and each text one that says nothing. */
  private static List<LabelledTopics> rows() {
    List<String> prices = List.of("cher", "tarif", "coûteux", "prix", "remise");
    List<String> deliveries = List.of("colis", "livreur", "paquet", "livraison", "transporteur");
    List<String> others = List.of("soleil", "chat", "concert", "vélo", "musée");
    List<LabelledTopics> rows = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String noise = " vraiment numéro" + i;
      rows.add(new LabelledTopics("le " + prices.get(i % 5) + noise, Set.of(PRICE)));
      rows.add(new LabelledTopics("mon " + deliveries.get(i % 5) + noise, Set.of(DELIVERY)));
      rows.add(new LabelledTopics("un " + others.get(i % 5) + noise, Set.of()));
    }
    rows.add(new LabelledTopics("seul de son espèce", Set.of(new TopicId("rare"))));
    return rows;
  }

  private static byte[] written(TopicClassifier classifier) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    classifier.write(out);
    return out.toByteArray();
  }

  @Test
  void learnsTheTopicsThatHaveEnoughExamples() {
    TopicTrainer.Trained trained = new TopicTrainer(rows()).train();

    assertThat(trained.f1().keySet()).containsExactly(DELIVERY, PRICE);
    assertThat(trained.f1().values()).allMatch(f1 -> f1 > 0.9);
    assertThat(trained.classifier().topics("mon COLIS")).containsExactly(DELIVERY);
    assertThat(trained.classifier().topics("le prix")).containsExactly(PRICE);
    assertThat(trained.classifier().topics("un chat au soleil")).isEmpty();
    assertThat(trained.classifier().topics("")).isEmpty();
  }

  @Test
  void givesTheSameModelToTheBitAndReadsItBack() throws IOException {
    byte[] once = written(new TopicTrainer(rows()).train().classifier());
    byte[] again = written(new TopicTrainer(rows()).train().classifier());

    assertThat(again).isEqualTo(once);
    assertThat(written(TopicClassifier.read(new ByteArrayInputStream(once)))).isEqualTo(once);
    assertThatThrownBy(() -> TopicClassifier.read(new ByteArrayInputStream(new byte[8])))
        .isInstanceOf(IOException.class);
  }

  @Test
  void standsBesideTheQueriesOfTheTaxonomy() {
    Topic delivery =
        new Topic(DELIVERY, "Livraison", "Delivery", QueryParser.parse("facteur"), null, null);
    TopicClassifier learned = new TopicTrainer(rows()).train().classifier();
    try (TopicTagger tagger = new TopicTagger(List.of(delivery), learned)) {
      List<PostInLanguage> posts =
          List.of(
              PostInLanguage.ofText("mon livreur", Language.FRENCH),
              PostInLanguage.ofText("le facteur", Language.FRENCH),
              PostInLanguage.ofText("le tarif", Language.FRENCH));

      assertThat(tagger.topics(posts))
          .containsExactly(List.of(DELIVERY), List.of(DELIVERY), List.of());
    }
  }
}
