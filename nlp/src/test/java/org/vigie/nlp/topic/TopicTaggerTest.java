package org.vigie.nlp.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.domain.mention.TopicId;
import org.vigie.domain.post.Language;
import org.vigie.domain.query.Query;
import org.vigie.nlp.match.PostInLanguage;
import org.vigie.testkit.Posts;

class TopicTaggerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Les tarifs ont doublé, c’est trop cher | price",
        "Way too expensive for what it is | price",
        "Le service client ne répond jamais | support",
        "Customer support never answered my ticket | support",
        "Mon site est en panne depuis l’aube | outage",
        "The site is down again | outage",
        "Mon colis n’est jamais arrivé | delivery",
        "Shipping took three weeks | delivery",
        "J’attends toujours mon remboursement | billing",
        "They charged twice and sent no invoice | billing",
        "Piratage de mon compte | security",
        "Another data leak | security",
        "Du greenwashing, encore | ethics",
        "Do they respect our privacy? | ethics",
        "Grève des salariés lundi | employment",
        "Hundreds laid off today | employment",
        "Serveur lent et peu fiable | quality",
        "A reliable and sturdy phone | quality",
        "Leur nouvelle publicité est drôle | advertising",
        "That ad campaign is everywhere | advertising",
        "Panne et facture le même jour | billing outage",
        "Bonjour à toutes | "
      })
  void knowsWhatCustomersTalkAbout(String text, String expected) {
    try (TopicTagger tagger = new TopicTagger(Taxonomy.standard())) {
      PostInLanguage post =
          new PostInLanguage(Posts.post("1").text(text).build(), Language.UNKNOWN);
      assertThat(
              tagger.topics(List.of(post)).getFirst().stream()
                  .map(TopicId::value)
                  .collect(Collectors.joining(" ")))
          .isEqualTo(expected == null ? "" : expected);
    }
  }

  @Test
  void readsLinesThatGoOn() {
    assertThat(Taxonomy.read("# comment\n\na = x\n  OR y\nb = \"c=d\"\n"))
        .containsExactly(
            java.util.Map.entry(
                new TopicId("a"), new Query.Or(List.of(new Query.Term("x"), new Query.Term("y")))),
            java.util.Map.entry(new TopicId("b"), new Query.Phrase("c=d", 0)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a | line \"a\" is not",
        "a = | is not \"topic = query\"",
        "A b = x | is not an identifier",
        "a = x AND | column"
      })
  void refusesWhatIsNotATaxonomy(String text, String message) {
    assertThatThrownBy(() -> Taxonomy.read(text)).hasMessageContaining(message);
  }

  @Test
  void refusesATopicThatIsThereTwice() {
    assertThatThrownBy(() -> Taxonomy.read("a = x\na = y")).hasMessageContaining("twice");
  }
}
