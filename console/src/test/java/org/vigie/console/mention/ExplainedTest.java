package org.vigie.console.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vigie.console.Watch;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.entity.EntityKind;
import org.vigie.domain.entity.WatchedEntity;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.domain.mention.TextSpan;
import org.vigie.domain.post.Language;
import org.vigie.domain.query.ClauseSpan;
import org.vigie.domain.query.Query;
import org.vigie.domain.query.QueryExplanations;
import org.vigie.domain.query.QueryParser;
import org.vigie.testkit.Posts;

class ExplainedTest {
  private static final QueryExplanations UNMATCHED = (_, _) -> Optional.empty();

  private static Watch watch(String query) {
    return new Watch(
        "Team",
        ZoneId.of("Europe/Paris"),
        Language.FRENCH,
        List.of(
            new WatchedEntity(
                new EntityId("ovh"), "OVH", EntityKind.BRAND, List.of(), QueryParser.parse(query))),
        List.of(),
        List.of());
  }

  private static AnalysedPost post(String text) {
    return Posts.post("1").text(text).mention("ovh", SentimentLabel.NEUTRAL, "OVH").analysed();
  }

  private static TextSpan span(int start, int end) {
    return new TextSpan(TextSpan.Part.TEXT, start, end);
  }

  private static String shown(Passage passage) {
    return passage.parts().stream()
        .map(part -> part.marked() ? "[" + part.text() + "]" : part.text())
        .collect(Collectors.joining());
  }

  @Test
  void boundsClausesAndPassages() {
    String query =
        IntStream.range(0, 30).mapToObj(i -> "mot" + i).collect(Collectors.joining(" OR "));
    QueryExplanations all =
        (read, _) -> {
          List<ClauseSpan> found = new ArrayList<>();
          for (Query part : ((Query.Or) read.tree()).parts()) {
            IntStream.range(0, 5)
                .forEach(i -> found.add(new ClauseSpan(read.place(part), "text", span(i, i + 1))));
          }
          return Optional.of(found);
        };

    Explained.OfEntity explained =
        new Explained(all, watch(query)).of(post("OVH OVH OVH")).getFirst();

    assertThat(explained.matches()).isTrue();
    assertThat(explained.clauses()).hasSize(20);
    assertThat(explained.more()).isEqualTo(10);
    assertThat(explained.clauses().getFirst().text()).isEqualTo("mot0");
    assertThat(explained.clauses().getFirst().passages()).hasSize(3);
    assertThat(explained.clauses().getFirst().more()).isEqualTo(2);
  }

  @Test
  void cutsLongPassagesAndNoCharacterInTwo() {
    String text = "😀".repeat(200);
    assertThat(shown(Passage.of(post(text).post(), span(100, 104), 1)))
        .isEqualTo("…" + "😀".repeat(20) + "[😀😀]" + "😀".repeat(20) + "…");
    assertThat(shown(Passage.of(post(text).post(), span(0, 400), 1)))
        .isEqualTo("[" + "😀".repeat(40) + " … " + "😀".repeat(40) + "]");
    assertThat(shown(Passage.of(post("a" + text).post(), span(43, 45), 1)))
        .startsWith("…😀")
        .doesNotContain("?");
  }

  @Test
  void cutsBetweenWords() {
    String words = "commencement" + " mot".repeat(12) + " panne" + " mot".repeat(12) + " fin";
    int at = words.indexOf("panne");
    assertThat(shown(Passage.of(post(words).post(), span(at, at + 5), 1)))
        .isEqualTo("…" + "mot ".repeat(10) + "[panne]" + " mot".repeat(10) + "…");
  }

  @Test
  void aPassageBeyondAnEditedTextIsEmpty() {
    assertThat(shown(Passage.of(post("court").post(), span(50, 60), 1))).isEqualTo("court[]");
  }

  @Test
  void saysThatThePostMatchesNoMore() {
    Explained.OfEntity explained =
        new Explained(UNMATCHED, watch("panne")).of(post("OVH")).getFirst();

    assertThat(explained.matches()).isFalse();
    assertThat(explained.clauses()).isEmpty();
  }

  @Test
  void leavesOutWhoIsNotMentionedAndQueriesThatAreTooLong() {
    assertThat(new Explained(UNMATCHED, watch("panne")).of(Posts.post("2").analysed())).isEmpty();
    String phrases =
        IntStream.range(0, 500)
            .mapToObj(i -> "mot" + i + "mmmmmmmmmmmmmmmmmmmmmmmmmmmmmm")
            .collect(Collectors.joining(" "));
    assertThat(new Explained(UNMATCHED, watch(phrases)).of(post("OVH"))).isEmpty();
  }

  @Test
  void namesAttributesWithoutPassages() {
    QueryExplanations attribute =
        (read, _) -> Optional.of(List.of(new ClauseSpan(read.place(read.tree()), "lang", null)));

    Explained.Clause clause =
        new Explained(attribute, watch("lang:fr")).of(post("OVH")).getFirst().clauses().getFirst();

    assertThat(clause.text()).isEqualTo("lang:\"fr\"");
    assertThat(clause.passages()).isEmpty();
  }
}
