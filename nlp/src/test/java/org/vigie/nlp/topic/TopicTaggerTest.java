package org.vigie.nlp.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.domain.mention.Topic;
import org.vigie.domain.mention.TopicId;
import org.vigie.domain.post.Language;
import org.vigie.domain.query.QueryParser;
import org.vigie.nlp.match.PostInLanguage;

class TopicTaggerTest {
  private static final List<Topic> TAXONOMY =
      List.of(
          topic("service", "service", null),
          topic("support", "\"service client\" OR hotline", "service"),
          topic("phone", "hotline NEAR/3 sonne", "support"),
          topic("english", "lang:en down", null));

  private static Topic topic(String id, String query, @Nullable String parent) {
    return new Topic(
        new TopicId(id),
        id,
        id,
        QueryParser.parse(query),
        parent == null ? null : new TopicId(parent),
        null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Le service est bon | fr | service",
        "Le SERVICE CLIENT ne répond pas | fr | service support",
        "La hotline sonne dans le vide | fr | phone service support",
        "It is down again | en | english",
        "Panne : tout est down | fr | ",
        "Bonjour | fr | "
      })
  void tagsWithTheTopicAndAllThatContainIt(String text, String language, String expected) {
    try (TopicTagger tagger = new TopicTagger(TAXONOMY)) {
      PostInLanguage post = PostInLanguage.ofText(text, new Language(language));
      assertThat(
              tagger.topics(List.of(post)).getFirst().stream()
                  .map(TopicId::value)
                  .collect(Collectors.joining(" ")))
          .isEqualTo(expected == null ? "" : expected);
    }
  }

  @Test
  void refusesATopicThatIsThereTwice() {
    List<Topic> twice = List.of(topic("a", "x", null), topic("a", "y", null));
    assertThatThrownBy(() -> new TopicTagger(twice)).hasMessageContaining("twice");
  }
}
