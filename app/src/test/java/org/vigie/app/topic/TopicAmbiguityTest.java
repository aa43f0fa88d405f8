package org.vigie.app.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.app.config.ShippedTopics;
import org.vigie.domain.mention.TopicId;
import org.vigie.domain.post.Language;
import org.vigie.nlp.match.PostInLanguage;
import org.vigie.nlp.topic.TopicTagger;

/**
 * Words of the shipped taxonomy that mean something else in the other language or beside others.
 */
class TopicAmbiguityTest {
  private static final TopicTagger TAGGER = new TopicTagger(ShippedTopics.topics());

  @AfterAll
  static void close() {
    TAGGER.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr|employment|Mon stage chez Orange commence lundi",
        "en|employment|The union called its members out",
        "en|employment|Engineers voted for a strike in March",
        "en|delivery|My package is still at the depot",
        "en|delivery|The tracking has not moved since Monday",
        "fr|advertising|La pub avec le chien est drôle",
        "fr|advertising|Leur spot passe en boucle à la télé",
        "fr|price|C'est vraiment trop cher pour ce que c'est",
        "fr|price|Cette box est bien plus chère qu'avant",
        "fr|outage|L'appli plante à chaque ouverture",
      })
  void tagsWhatIsMeant(String language, String topic, String text) {
    assertThat(topics(language, text)).contains(topic);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|employment|She was on stage last night with the whole band",
        "fr|employment|L'Union européenne ouvre une enquête sur Orange",
        "en|employment|My credit union has a nicer branch",
        "en|employment|An air strike hit the town at dawn",
        "en|delivery|The npm package has a new maintainer",
        "en|delivery|Their site is full of tracking cookies",
        "en|advertising|We met at the pub after work",
        "en|advertising|I found a nice spot near the river",
        "fr|price|Cher client, votre conseiller est parti",
        "fr|price|Chère Orange, quand répondrez-vous à mes messages ?",
        "fr|outage|J'ai acheté une plante verte pour le bureau",
      })
  void leavesOutWhatIsNot(String language, String topic, String text) {
    assertThat(topics(language, text)).doesNotContain(topic);
  }

  private static List<String> topics(String language, String text) {
    PostInLanguage post = PostInLanguage.ofText(text, new Language(language));
    return TAGGER.topics(List.of(post)).getFirst().stream().map(TopicId::value).toList();
  }
}
