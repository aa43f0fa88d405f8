package org.vigie.nlp.match;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.vigie.domain.mention.TextSpan;
import org.vigie.domain.query.ParsedQuery;
import org.vigie.domain.query.Query;
import org.vigie.domain.query.QueryParser;
import org.vigie.testkit.contract.HandWrittenQueries;

class HandWrittenQueriesTest {
  private static final List<HandWrittenQueries.Case> CASES = HandWrittenQueries.all();
  private static final ZoneId ZONE = ZoneId.of(HandWrittenQueries.ZONE);

  private static PostInLanguage post(int i) {
    var post = HandWrittenQueries.post(CASES.get(i), "p" + i);
    return PostInLanguage.of(post.post(), post.language());
  }

  @Test
  void theMonitorAnswersThem() {
    Map<String, Query> named = new LinkedHashMap<>();
    CASES.forEach(one -> named.put("q" + named.size(), QueryParser.parse(one.query(), ZONE)));
    SoftAssertions softly = new SoftAssertions();
    try (LiveQueries live = new LiveQueries(named, LiveQueries.Places.WANTED)) {
      for (int i = 0; i < CASES.size(); i++) {
        Map<String, List<TextSpan>> found = live.match(List.of(post(i))).getFirst();
        softly
            .assertThat(found.containsKey("q" + i))
            .as("%.60s on %.60s", CASES.get(i).query(), CASES.get(i).text())
            .isEqualTo(CASES.get(i).matches());
      }
    }
    softly.assertAll();
  }

  @Test
  void theExplanationAgrees() {
    SoftAssertions softly = new SoftAssertions();
    for (int i = 0; i < CASES.size(); i++) {
      ParsedQuery query = QueryParser.read(CASES.get(i).query(), ZONE);
      try (QueryExplainer explainer = new QueryExplainer(query)) {
        softly
            .assertThat(explainer.explain(post(i)).isPresent())
            .as("%.60s on %.60s", CASES.get(i).query(), CASES.get(i).text())
            .isEqualTo(CASES.get(i).matches());
      }
    }
    softly.assertAll();
  }
}
