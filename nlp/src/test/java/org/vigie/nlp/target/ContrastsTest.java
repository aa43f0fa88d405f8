package org.vigie.nlp.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigie.nlp.sentiment.LinearSentimentModel;
import org.vigie.nlp.text.CharRange;
import org.vigie.nlp.text.PostTokenizer;

class ContrastsTest {
  private final Qualities qualities = new Qualities(LinearSentimentModel.bundled().lexicon());
  private final Contrasts contrasts =
      new Contrasts(qualities, new Comparisons(qualities, List.of("comparisons.txt")));

  @Test
  void takesAnotherAccountForARival() {
    assertThat(towardsLast("@ari is slow but @bel is there", "@bel"))
        .hasValueSatisfying(verdict -> assertThat(verdict.sign()).isOne());
  }

  @Test
  void takesNoAccountForItsOwnRival() {
    assertThat(towardsLast("@ari is slow but @Ari is there", "@Ari")).isEmpty();
  }

  @Test
  void takesACapitalisedFreeForARivalAndNotForPraise() {
    assertThat(towardsLast("la box de Free est lente mais Arix est là", "Arix"))
        .hasValueSatisfying(verdict -> assertThat(verdict.sign()).isOne());
    assertThat(towardsLast("chez Free mais Arix est là", "Arix")).isEmpty();
  }

  private Optional<Verdict> towardsLast(String text, String target) {
    int start = text.lastIndexOf(target);
    CharRange range = new CharRange(start, start + target.length());
    TargetView view = TargetView.of(new PostTokenizer().tokens(text), List.of(range));
    return contrasts.verdict(view, Rivals.of(view, text));
  }
}
