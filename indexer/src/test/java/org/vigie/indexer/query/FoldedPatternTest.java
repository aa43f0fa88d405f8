package org.vigie.indexer.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opensearch.client.opensearch.indices.analyze.AnalyzeToken;
import org.vigie.indexer.OpenSearchSettings;
import org.vigie.indexer.OpenSearchStore;
import org.vigie.indexer.SharedNode;
import org.vigie.indexer.client.ClientFactory;
import org.vigie.indexer.client.ClusterCalls;
import org.vigie.testkit.Posts;

@ExtendWith(SharedNode.class)
class FoldedPatternTest {
  @ParameterizedTest
  @CsvSource({
    "Éol*, eol*",
    "ŒUV?e, oeuv?e",
    "Straß*, strass*",
    "ÇA, ca",
    "Łódź, lodz",
    "Ƙwaryar, kwaryar",
    "Əli, ali",
    "Ελλάδα, ελλάδα",
    "日本*, 日本*"
  })
  void takesTheFormOfStoredWords(String pattern, String folded) {
    assertThat(FoldedPattern.of(pattern)).isEqualTo(folded);
  }

  /** The letters stand within words, where a tokenizer cuts at none that its Unicode knows. */
  @Test
  void foldsEveryLatinLetterAsTheStoreDoes() {
    List<String> words =
        Stream.of(
                IntStream.rangeClosed(0xAA, 0x2AF),
                IntStream.rangeClosed(0x1D00, 0x1DBF),
                IntStream.rangeClosed(0x1E00, 0x1EFF),
                IntStream.rangeClosed(0x2C60, 0x2C7F),
                IntStream.rangeClosed(0xA722, 0xA7BF),
                IntStream.rangeClosed(0xFB00, 0xFB06),
                IntStream.rangeClosed(0xFF21, 0xFF5A))
            .flatMap(range -> range.filter(Character::isLetter).boxed())
            .map(letter -> "x" + Character.toString(letter) + "x")
            .toList();

    assertThat(words.stream().map(FoldedPattern::of)).containsExactlyElementsOf(stored(words));
  }

  private static List<String> stored(List<String> words) {
    OpenSearchSettings settings = SharedNode.settings("folded-letters");
    try (OpenSearchStore _ = OpenSearchStore.open(settings, Posts::pseudonymOf);
        ClusterCalls cluster = new ClusterCalls(ClientFactory.client(settings))) {
      return cluster
          .call(
              "analyse",
              client ->
                  client
                      .indices()
                      .analyze(a ->
                          a.index("folded-letters-posts")
                              .analyzer("vigie_folded")
                              .text(String.join(" ", words))))
          .tokens()
          .stream()
          .map(AnalyzeToken::token)
          .toList();
    }
  }
}
