package org.vigie.nlp.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.nlp.text.PostToken.Emphasis;
import org.vigie.nlp.text.PostToken.Kind;

class PostTokenizerTest {
  private final PostTokenizer tokenizer = new PostTokenizer();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "L'éolienne tourne              | l' éolienne tourne",
        "qu’il n’aime pas aujourd’hui   | qu' il n' aime pas aujourd'hui",
        "I don't know                   | i don't know",
        "@user_1 hello                  | @ hello",
        "#OuvatonRocks, yes             | ouvatonrocks , yes",
        "see https://a.example/b?c=d ok | see http ok",
        "voir http                      | voir http",
        "soooo goooood                  | soo good",
        "Wait!!!!                       | wait !!",
        "fine :-) or :((( <3            | fine :-) or :((( <3",
        "xD lol                         | xD lol",
        "at 18:30, 3,50 €               | at 00:00 , 0,00 €",
        "😀😀 👍🏽                         | 😀 😀 👍",
        "a/b                            | a / b",
        "8) and 8pm                     | 8) and 0pm",
      })
  void cutsPosts(String text, String forms) {
    String cut = String.join(" ", tokenizer.tokens(text).stream().map(PostToken::form).toList());

    assertThat(cut).isEqualTo(forms);
  }

  @ParameterizedTest
  @CsvSource({
    "hello, WORD, PLAIN",
    "Hello, WORD, INITIAL",
    "HELLO, WORD, CAPITALS",
    "heyyyy, WORD, ELONGATED",
    "@ouvaton, NAME, PLAIN",
    "#ouvaton, HASHTAG, PLAIN",
    "https://ouvaton.coop, LINK, PLAIN",
    "😀, EMOJI, PLAIN",
    ":'(, EMOTICON, PLAIN",
    "1000, NUMBER, PLAIN",
    "???, MARK, ELONGATED",
  })
  void saysWhatATokenIs(String text, Kind kind, Emphasis emphasis) {
    assertThat(tokenizer.tokens(text))
        .singleElement()
        .satisfies(token -> {
          assertThat(token.kind()).isEqualTo(kind);
          assertThat(token.emphasis()).isEqualTo(emphasis);
        });
  }

  @Test
  void givesThePlaceOfEachToken() {
    String text = "Zut, l'été 😀 finit";

    assertThat(tokenizer.tokens(text))
        .extracting(token -> text.substring(token.range().start(), token.range().end()))
        .containsExactly("Zut", ",", "l", "été", "😀", "finit");
  }
}
