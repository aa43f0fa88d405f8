package org.vigie.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class QueryCommandTest {
  private static final String POSTS =
      """
      {"id": 1, "title": "Orange", "text": "Une panne", "language": "fr", "followers": 12}
      {"id": "b", "text": "Une orange"}

      no JSON
      """;

  @Test
  void namesWhatIsDoubtful() {
    RecordedTerminal terminal = RecordedTerminal.english();

    assertThat(terminal.run("query", "--lint", "panne -panne lang:fr lang:en")).isEqualTo(Exit.OK);
    assertThat(terminal.out())
        .isEqualTo(
            """
            column 8: “panne” is excluded while “panne” demands it; no post matches
            column 22: a post has one value here: “lang:fr” and “lang:en” cannot both hold; \
            join them by OR
            """);
  }

  @Test
  void saysThatNothingIsDoubtful() {
    RecordedTerminal terminal = RecordedTerminal.french();

    assertThat(terminal.run("query", "panne")).isEqualTo(Exit.OK);
    assertThat(terminal.out()).isEmpty();
    assertThat(terminal.err()).contains("Rien de douteux.");
  }

  @Test
  void showsWhereAQueryCannotBeRead() {
    RecordedTerminal terminal = RecordedTerminal.french();

    assertThat(terminal.run("query", "panne ovh~1")).isEqualTo(Exit.INVALID);
    assertThat(terminal.err())
        .contains("panne ovh~1\n      ^\nau moins 4 lettres ou chiffres sont attendus");
  }

  @Test
  void explainsWhyPostsMatch() {
    RecordedTerminal terminal = new RecordedTerminal(Locale.ENGLISH, POSTS);

    assertThat(terminal.run("query", "--explain", "raw:Orange panne~1 followers>10"))
        .isEqualTo(Exit.INVALID);
    assertThat(terminal.out())
        .isEqualTo(
            """
            {"id":1,"matches":true,"spans":[\
            {"field":"title","start":0,"end":6,\
            "clause":"Orange","clauseStart":4,"clauseEnd":10},\
            {"field":"text","start":4,"end":9,\
            "clause":"panne~1","clauseStart":11,"clauseEnd":18},\
            {"field":"followers","clause":"followers>10","clauseStart":19,"clauseEnd":31}]}
            {"id":"b","matches":false,"spans":[]}
            """);
    assertThat(terminal.err()).contains("4");
  }

  @Test
  void refusesToExplainWhatIsKnownOnlyAfterAnalysis() {
    RecordedTerminal terminal = new RecordedTerminal(Locale.ENGLISH, POSTS);

    assertThat(terminal.run("query", "--explain", "topic:price")).isEqualTo(Exit.INVALID);
    assertThat(terminal.err()).contains("only after analysis");
  }
}
