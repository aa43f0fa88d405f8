package org.vigie.nlp.analyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.entity.EntityKind;
import org.vigie.domain.entity.WatchedEntity;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.mention.Mention;
import org.vigie.domain.mention.Rejection;
import org.vigie.domain.mention.Sentiment;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.domain.mention.TextSpan;
import org.vigie.domain.mention.Topic;
import org.vigie.domain.mention.TopicId;
import org.vigie.domain.post.AuthorName;
import org.vigie.domain.post.Language;
import org.vigie.domain.post.Post;
import org.vigie.domain.query.QueryParser;
import org.vigie.nlp.entity.NameFinder;
import org.vigie.nlp.language.LanguageIdentifier;
import org.vigie.nlp.match.EntityMatcher;
import org.vigie.nlp.pseudonym.Pseudonymiser;
import org.vigie.nlp.relevance.Relevance;
import org.vigie.nlp.relevance.RelevanceJudge;
import org.vigie.nlp.sentiment.LinearSentimentModel;
import org.vigie.nlp.target.LinearTargetSentiment;
import org.vigie.nlp.text.CharRange;
import org.vigie.nlp.topic.TopicTagger;
import org.vigie.testkit.Posts;

class PostAnalyserTest {
  private static final WatchedEntity ORANGE =
      new WatchedEntity(
          new EntityId("orange"),
          "Orange",
          EntityKind.BRAND,
          List.of(),
          QueryParser.parse("orange AND (fibre OR mobile)"));
  private static final WatchedEntity FORUM =
      new WatchedEntity(
          new EntityId("forum"),
          "Le forum",
          EntityKind.CATEGORY,
          List.of(),
          QueryParser.parse("débit"));
  private static final List<WatchedEntity> ENTITIES = List.of(ORANGE, FORUM);
  private static final LanguageIdentifier LANGUAGE = new LanguageIdentifier();
  private static final TopicTagger TOPICS =
      new TopicTagger(
          List.of(
              new Topic(
                  new TopicId("outage"),
                  "Pannes",
                  "Outages",
                  QueryParser.parse("panne* OR down"),
                  null,
                  null)));
  private static final EntityMatcher MATCHER = new EntityMatcher(ENTITIES);
  private static final Pseudonymiser PSEUDONYMS =
      new Pseudonymiser("0123456789abcdef".getBytes(StandardCharsets.US_ASCII));

  private final FakeModels models = new FakeModels();
  private final TextParts text =
      new TextParts(LANGUAGE, models, models, TOPICS, NameFinder.none(), FakeModels.caution(0));
  private final AnalyserParts parts =
      new AnalyserParts(text, ENTITIES, MATCHER, RelevanceJudge.NONE, PSEUDONYMS);
  private final PostAnalyser analyser = new PostAnalyser(parts, null);

  @AfterAll
  static void close() {
    MATCHER.close();
    TOPICS.close();
  }

  @Test
  void findsEverythingInAPost() {
    Post post =
        Posts.post("1")
            .title("Orange en panne")
            .text("La fibre d’Orange ne marche plus, quel débit")
            .author("Ana")
            .build();
    AnalysedPost analysed = analyser.analyse(List.of(post)).getFirst();
    assertThat(analysed.post()).isSameAs(post);
    assertThat(analysed.language()).isEqualTo(Language.FRENCH);
    assertThat(analysed.author()).isEqualTo(PSEUDONYMS.of(new AuthorName("Ana")));
    assertThat(analysed.sentiment()).isEqualTo(FakeModels.WHOLE);
    assertThat(analysed.topics()).containsExactly(new TopicId("outage"));
    assertThat(analysed.mentions())
        .extracting(Mention::entity)
        .containsExactly(new EntityId("forum"), new EntityId("orange"));
    assertThat(analysed.mentions().getLast().spans())
        .containsExactly(
            new TextSpan(TextSpan.Part.TITLE, 0, 6),
            new TextSpan(TextSpan.Part.TEXT, 3, 8),
            new TextSpan(TextSpan.Part.TEXT, 11, 17));
    assertThat(analysed.modelVersions())
        .containsExactly("language-opennlp=183", "fake=1", "fake=1");
  }

  @Test
  void judgesTheEntityWhereItIsNamedAndElseWhereItMatched() {
    Post post =
        Posts.post("1").title("Orange en panne").text("La fibre d’Orange, quel débit").build();
    List<Mention> mentions = analyser.analyse(List.of(post)).getFirst().mentions();
    assertThat(mentions)
        .extracting(m -> m.sentiment().label())
        .containsExactly(SentimentLabel.POSITIVE, SentimentLabel.NEGATIVE);
    assertThat(models.judged()).containsExactly(List.of("débit"), List.of("Orange", "Orange"));
  }

  @Test
  void oneBadPostNeverLosesTheBatch() {
    List<Post> posts =
        List.of(
            Posts.post("1").text("La fibre Orange " + FakeModels.POISON).build(),
            Posts.post("2").text("La fibre Orange est lente").build());
    List<AnalysedPost> analysed = analyser.analyse(posts);
    assertThat(analysed)
        .extracting(AnalysedPost::sentiment)
        .containsExactly(Sentiment.UNKNOWN, FakeModels.WHOLE);
    assertThat(analysed.getFirst().mentions().getFirst().sentiment()).isEqualTo(Sentiment.UNKNOWN);
    Map<AnalysisStep, Long> failures = analyser.failures();
    assertThat(failures.get(AnalysisStep.SENTIMENT)).isOne();
    assertThat(failures.get(AnalysisStep.TARGET_SENTIMENT)).isOne();
    assertThat(failures.get(AnalysisStep.MATCHING)).isZero();
  }

  @Test
  void goesOnWithoutMatchesWhenThePartIsBroken() {
    EntityMatcher closed = new EntityMatcher(ENTITIES);
    closed.close();
    PostAnalyser broken =
        new PostAnalyser(
            new AnalyserParts(text, ENTITIES, closed, RelevanceJudge.NONE, PSEUDONYMS), null);
    AnalysedPost analysed =
        broken
            .analyse(List.of(Posts.post("1").text("La fibre Orange est lente").build()))
            .getFirst();
    assertThat(analysed.mentions()).isEmpty();
    assertThat(analysed.sentiment()).isEqualTo(FakeModels.WHOLE);
    assertThat(broken.failures().get(AnalysisStep.MATCHING)).isOne();
  }

  @Test
  void keepsTheOrderOfPostsOnAPool() {
    List<Post> posts =
        IntStream.range(0, 1_000)
            .mapToObj(i -> Posts.post("" + i).text("La fibre Orange numéro " + i).build())
            .toList();
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      List<AnalysedPost> analysed = new PostAnalyser(parts, pool).analyse(posts);
      assertThat(analysed).extracting(AnalysedPost::post).containsExactlyElementsOf(posts);
      assertThat(analysed).allMatch(post -> post.mentions().size() == 1);
    }
    assertThat(analyser.analyse(List.of())).isEmpty();
  }

  @Test
  void saysWhenThePoolIsClosed() {
    ExecutorService pool = Executors.newFixedThreadPool(1);
    pool.shutdown();
    List<Post> posts =
        IntStream.range(0, 300).mapToObj(i -> Posts.post("" + i).text("x").build()).toList();
    assertThatThrownBy(() -> new PostAnalyser(parts, pool).analyse(posts))
        .isInstanceOf(AnalysisException.class);
  }

  @Test
  void givesNoClassToWhatIsTooDoubtful() {
    TextParts careful =
        new TextParts(LANGUAGE, models, models, TOPICS, NameFinder.none(), FakeModels.caution(0.7));
    TextReport report =
        new TextAnalyser(careful)
            .analyse(List.of(new TextRequest("a", "Éolienne tourne", "éolienne", Language.FRENCH)))
            .getFirst();

    assertThat(report.sentiment()).isEqualTo(new Sentiment(SentimentLabel.UNKNOWN, 0, 0.6));
    assertThat(report.targetSentiment()).isEqualTo(FakeModels.BLAME);
  }

  @Test
  void saysWhereInAPostTheDecidingPassageStands() {
    AnalysedPost titled =
        analyser
            .analyse(List.of(Posts.post("1").title("Fibre").text("La fibre Orange").build()))
            .getFirst();
    AnalysedPost named =
        analyser
            .analyse(List.of(Posts.post("2").title("Orange").text("La fibre").build()))
            .getFirst();

    assertThat(titled.mentions().getFirst().evidence())
        .isEqualTo(new TextSpan(TextSpan.Part.TEXT, 9, 15));
    assertThat(named.mentions().getFirst().evidence())
        .isEqualTo(new TextSpan(TextSpan.Part.TITLE, 0, 6));
  }

  @Test
  void aPassageThatEndsWithTheLineBreakStandsInTheTitle() {
    WatchedEntity free =
        new WatchedEntity(
            new EntityId("free"), "Free", EntityKind.BRAND, List.of(), QueryParser.parse("free"));
    LinearSentimentModel whole = LinearSentimentModel.bundled();
    TextParts real =
        new TextParts(
            LANGUAGE,
            whole,
            LinearTargetSentiment.bundled(whole),
            TOPICS,
            NameFinder.none(),
            FakeModels.caution(0));
    String title = "Orange 30 €, Free 15 €";
    try (EntityMatcher matcher = new EntityMatcher(List.of(free))) {
      PostAnalyser judging =
          new PostAnalyser(
              new AnalyserParts(real, List.of(free), matcher, RelevanceJudge.NONE, PSEUDONYMS),
              null);
      Mention mention =
          judging
              .analyse(
                  List.of(Posts.post("1").title(title).text("Le choix est vite fait.").build()))
              .getFirst()
              .mentions()
              .getFirst();

      assertThat(mention.sentiment().label()).isEqualTo(SentimentLabel.POSITIVE);
      assertThat(mention.evidence())
          .isNotNull()
          .extracting(TextSpan::part, TextSpan::end)
          .containsExactly(TextSpan.Part.TITLE, title.length());
      assertThat(judging.failures().values()).allMatch(count -> count == 0);
    }
  }

  @Test
  void showsNoPassageWhereOnlyTheLineBreakDecides() {
    Post post = Posts.post("1").title("Orange").text("Bien").build();

    assertThat(MentionTargets.inPost(post, new CharRange(6, 7))).isNull();
    assertThat(MentionTargets.inPost(post, new CharRange(2, 7)))
        .isEqualTo(new TextSpan(TextSpan.Part.TITLE, 2, 6));
    assertThat(MentionTargets.inPost(post, new CharRange(2, 9)))
        .isEqualTo(new TextSpan(TextSpan.Part.TEXT, 0, 2));
  }

  @Test
  void analysesTextsOnTheirOwn() {
    TextAnalyser texts = new TextAnalyser(text);
    List<TextReport> reports =
        texts.analyse(
            List.of(
                new TextRequest("a", "Le service d’ÉOLIENNE est en panne", "éolienne", null),
                new TextRequest("b", "", null, Language.ENGLISH),
                new TextRequest("c", FakeModels.POISON, "x", null)));
    assertThat(reports.getFirst())
        .isEqualTo(
            new TextReport(
                "a",
                Language.FRENCH,
                FakeModels.WHOLE,
                FakeModels.BLAME,
                false,
                List.of(),
                List.of(),
                List.of(new TopicId("outage")),
                new Evidence(new CharRange(13, 21), "ÉOLIENNE")));
    assertThat(models.judged()).containsExactly(List.of("ÉOLIENNE"));
    assertThat(reports.get(1).language()).isEqualTo(Language.ENGLISH);
    assertThat(reports.get(1).targetSentiment()).isNull();
    assertThat(reports.get(2).targetSentiment()).isEqualTo(Sentiment.UNKNOWN);
    assertThat(texts.failures().get(AnalysisStep.SENTIMENT)).isOne();
  }

  @Test
  void rejectsAMentionOfSomethingElseAndKeepsIt() {
    RelevanceJudge fruit =
        (post, entity, words, language) ->
            words.words().contains("jus")
                ? Optional.of(new Relevance(0.1, List.of("jus")))
                : Optional.of(new Relevance(0.9, List.of()));
    PostAnalyser judging =
        new PostAnalyser(new AnalyserParts(text, ENTITIES, MATCHER, fruit, PSEUDONYMS), null);
    AnalysedPost analysed =
        judging.analyse(List.of(Posts.post("1").text("Fibre et jus d'orange").build())).getFirst();
    assertThat(analysed.mentions()).isEmpty();
    assertThat(analysed.rejections())
        .extracting(one -> one.mention().entity(), Rejection::relevance, Rejection::words)
        .containsExactly(tuple(ORANGE.id(), 0.1, List.of("jus")));
    assertThat(judging.failures().get(AnalysisStep.RELEVANCE)).isZero();
  }

  @Test
  void aBrokenJudgeRejectsNothing() {
    RelevanceJudge broken =
        (post, entity, words, language) -> {
          throw new IllegalStateException("no model");
        };
    PostAnalyser judging =
        new PostAnalyser(new AnalyserParts(text, ENTITIES, MATCHER, broken, PSEUDONYMS), null);
    AnalysedPost analysed =
        judging.analyse(List.of(Posts.post("1").text("La fibre Orange").build())).getFirst();
    assertThat(analysed.mentions()).hasSize(1);
    assertThat(judging.failures().get(AnalysisStep.RELEVANCE)).isOne();
  }

  @Test
  void findsWatchedEntitiesInTextsOnTheirOwn() {
    List<TextReport> reports =
        new TextAnalyser(text, MATCHER)
            .analyse(
                List.of(
                    new TextRequest("a", "La fibre Orange", null, Language.FRENCH),
                    new TextRequest("b", "Rien", null, Language.FRENCH)));
    assertThat(reports)
        .extracting(TextReport::entities)
        .containsExactly(List.of(ORANGE.id()), List.of());
  }
}
