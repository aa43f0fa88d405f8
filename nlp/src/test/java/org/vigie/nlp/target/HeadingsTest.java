package org.vigie.nlp.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.domain.mention.Sentiment;
import org.vigie.domain.post.Language;
import org.vigie.nlp.text.CharRange;
import org.vigie.nlp.text.PostToken;
import org.vigie.nlp.text.PostToken.Kind;
import org.vigie.nlp.text.PostTokenizer;

class HeadingsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Mon avis : 8; Bel répond.",
        "La question :; Bel répond.",
        "Vu sur https://example.org/page; Bel répond.",
        "Sans fin; ) Bel répond.",
      })
  void cutsTitleAndBodyApart(String title, String text) {
    String content = title + "\n" + text;
    int start = content.indexOf("Bel");
    TargetSentiment judged =
        new Headings(new Pointing())
            .towards(
                content,
                title.length() + 1,
                List.of(new CharRange(start, start + 3)),
                Language.FRENCH);

    CharRange shown = Objects.requireNonNull(judged.evidence());
    assertThat(content.substring(shown.start(), shown.end())).isEqualTo("\n" + text);
  }

  /** Shows what stands from the last parting to the end, and the target within it. */
  private static final class Pointing implements TargetSentimentModel {
    @Override
    public TargetSentiment towards(String text, List<CharRange> targets, Language language) {
      CharRange target = targets.getFirst();
      assertThat(text.substring(target.start(), target.end())).isEqualTo("Bel");
      CharRange parting =
          new PostTokenizer()
              .tokens(text).stream()
                  .filter(token -> token.kind() == Kind.MARK && token.form().equals("|"))
                  .map(PostToken::range)
                  .findFirst()
                  .orElseThrow();
      return new TargetSentiment(Sentiment.UNKNOWN, new CharRange(parting.start(), text.length()));
    }

    @Override
    public String version() {
      return "pointing=1";
    }
  }
}
