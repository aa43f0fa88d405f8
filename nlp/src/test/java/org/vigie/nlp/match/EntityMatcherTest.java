package org.vigie.nlp.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.entity.EntityKind;
import org.vigie.domain.entity.WatchedEntity;
import org.vigie.domain.mention.TextSpan;
import org.vigie.domain.mention.TextSpan.Part;
import org.vigie.domain.post.Language;
import org.vigie.domain.query.QueryParser;
import org.vigie.testkit.Posts;

class EntityMatcherTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // query | text | what matched
        "eolienne | avec l'Éolienne du port | Éolienne",
        "\"l’éolienne\" | une EOLIENNE | EOLIENNE",
        "ovh | OVH's prices | OVH",
        "OVH’s | chez ovh | ovh",
        "e-mail | mon E mail | E mail",
        "email | mon e-mail | ",
        "ovh | 😡🤬 ovh | ovh",
        "😡 | ovh 😡 | 😡",
        "oeuvre | une œuvre d’art | œuvre",
        "\"jusqu'ici\" | jusqu’ici | ici",
        "ov* | chez OVHcloud | OVHcloud",
        "\"panne totale\" | la panne totale | panne totale",
        "panne NEAR/1 ovh | ovh en panne | ovh / panne",
        "e-mail NEAR/0f e-mail | un e-mail e-mail | e / mail / e / mail",
        "e-mail NEAR/0 e-mail | un e-mail, un e-mail | ",
        "ovh NEAR/1 ovh | ovh et ovh | ovh / ovh",
        "ovh -cloud | ovh cloud | ",
        "ovh -cloud | ovh seul | ovh",
        "ovh AND (panne OR lent) | ovh est lent | ovh / lent",
        "ovh.com | voir ovh.com | ovh.com"
      })
  void findsWhereTheWordsOfAQueryStand(String query, String text, String expected) {
    List<EntityMatch> matches = match(query, Posts.post("1").text(text));
    String found =
        matches.stream()
            .flatMap(match -> match.spans().stream())
            .map(span -> text.substring(span.start(), span.end()))
            .collect(Collectors.joining(" / "));
    assertThat(found).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void keepsTitleAndTextApart() {
    assertThat(match("\"ovh panne\"", Posts.post("1").title("ovh").text("panne"))).isEmpty();
    assertThat(match("ovh", Posts.post("1").title("ovh").text("et OVH")).getFirst().spans())
        .containsExactly(new TextSpan(Part.TITLE, 0, 3), new TextSpan(Part.TEXT, 3, 6));
  }

  @ParameterizedTest
  @CsvSource({
    "author:'ＡＮＡ ',true",
    "author:bob,false",
    "site:example.org,true",
    "site:ple.org,false",
    "source:blog,true",
    "lang:fr,true",
    "lang:en,false",
    "-lang:en,true",
    "NOT absent,true",
    "*,true"
  })
  void comparesAttributesWithoutSpans(String query, boolean expected) {
    String quoted = query.replace("'", "\"");
    List<EntityMatch> matches = match(quoted, Posts.post("1").author("Ana").text("x"));
    List<EntityMatch> all = List.of(new EntityMatch(new EntityId("e"), List.of()));
    assertThat(matches).isEqualTo(expected ? all : List.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"sentiment:negative", "ovh -topic:price", "(a OR entity:ovh)"})
  void refusesWhatIsKnownOnlyAfterMatching(String query) {
    assertThatThrownBy(() -> new EntityMatcher(List.of(entity("e", query))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("known only after matching");
  }

  @Test
  void refusesTwoEntitiesWithOneIdentifier() {
    assertThatThrownBy(() -> new EntityMatcher(List.of(entity("e", "a"), entity("e", "b"))))
        .hasMessage("entity \"e\" is there twice");
  }

  @Test
  void matchesTheLongestQueryThatTheLanguageAllows() {
    String words =
        IntStream.range(0, 2_800)
            .mapToObj(i -> "w" + (100 + i % 900))
            .distinct()
            .collect(Collectors.joining(" OR "));
    assertThat(match(words, Posts.post("1").text("w999"))).hasSize(1);
  }

  @Test
  void matchesPostsWithHostileText() {
    String text = "\ud800 ovh \u0000 " + "x".repeat(100_000) + " \u202e" + "é".repeat(40_000);
    Posts post = Posts.post("1").author("a".repeat(50_000)).text(text);
    assertThat(match("ovh", post).getFirst().spans())
        .containsExactly(new TextSpan(Part.TEXT, 2, 5));
  }

  @Test
  void givesTheSameAnswersToManyThreads() throws Exception {
    List<WatchedEntity> entities =
        IntStream.range(0, 50).mapToObj(i -> entity("e" + i, "mot" + i + " AND commun")).toList();
    List<PostInLanguage> posts = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      posts.add(post(Posts.post("" + i).text("commun mot" + i % 60)));
    }
    try (EntityMatcher matcher = new EntityMatcher(entities);
        ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<List<EntityMatch>> expected = matcher.match(posts);
      assertThat(expected.get(7))
          .singleElement()
          .extracting(m -> m.entity().value())
          .isEqualTo("e7");
      assertThat(expected.get(59)).isEmpty();
      List<Future<List<List<EntityMatch>>>> answers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        answers.add(threads.submit(() -> matcher.match(posts)));
      }
      for (Future<List<List<EntityMatch>>> answer : answers) {
        assertThat(answer.get()).isEqualTo(expected);
      }
    }
  }

  private static List<EntityMatch> match(String query, Posts post) {
    try (EntityMatcher matcher = new EntityMatcher(List.of(entity("e", query)))) {
      List<EntityMatch> alone = matcher.match(List.of(post(post))).getFirst();
      List<EntityMatch> inBatch =
          matcher.match(List.of(post(Posts.post("0").text("autre")), post(post))).getLast();
      assertThat(inBatch).isEqualTo(alone);
      return alone;
    }
  }

  private static PostInLanguage post(Posts post) {
    return PostInLanguage.of(post.build(), Language.FRENCH);
  }

  private static WatchedEntity entity(String id, String query) {
    return new WatchedEntity(
        new EntityId(id), id, EntityKind.BRAND, List.of(), QueryParser.parse(query));
  }
}
