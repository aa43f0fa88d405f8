package org.vigie.nlp.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vigie.nlp.text.PostToken;
import org.vigie.nlp.text.PostTokenizer;

class WordTableTest {
  private static final double CLOSE = 0.001;
  private static final WordTable TABLE =
      WordTable.of(
          Map.of(
              "beau", new float[] {0.5f, -1, 0, 2},
              "etrange", new float[] {-0.25f, 1, 0.5f, 0}));

  private static List<PostToken> tokens(String text) {
    return new PostTokenizer().tokens(text);
  }

  @Test
  void knowsWordsInAnyCaseWithAndWithoutAccents() {
    assertThat(TABLE.polarity(tokens("Beau").getFirst())).isEqualTo(0.5f);
    assertThat(TABLE.polarity(tokens("étrange").getFirst())).isEqualTo(-0.25f);
    assertThat(TABLE.polarity(tokens("laid").getFirst())).isZero();
    assertThat(TABLE.polarity(tokens("!").getFirst())).isZero();
  }

  @Test
  void addsUpTheWordsItKnowsDividedByTheRootOfTheirNumber() {
    double[] scores = {1, 1, 1};

    TABLE.addTo(scores, tokens("beau, inconnu, étrange"));

    assertThat(scores[0]).isCloseTo(1, within(CLOSE));
    assertThat(scores[1]).isCloseTo(1 + 0.5 / Math.sqrt(2), within(CLOSE));
    assertThat(scores[2]).isCloseTo(1 + 2 / Math.sqrt(2), within(CLOSE));
  }

  @Test
  void saysNothingOfTextsWithoutAWordItKnows() {
    double[] scores = {1, 2, 3};

    TABLE.addTo(scores, tokens("rien de connu"));
    WordTable.NONE.addTo(scores, tokens("beau"));

    assertThat(scores).containsExactly(1, 2, 3);
  }

  @Test
  void comesBackFromItsBytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    TABLE.write(new DataOutputStream(bytes));
    WordTable read =
        WordTable.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    double[] expected = new double[3];
    double[] scores = new double[3];

    TABLE.addTo(expected, tokens("beau étrange"));
    read.addTo(scores, tokens("beau étrange"));

    assertThat(scores).containsExactly(expected);
    assertThat(read.polarity(tokens("beau").getFirst())).isEqualTo(0.5f);
  }
}
