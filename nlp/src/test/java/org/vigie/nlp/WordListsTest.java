package org.vigie.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WordListsTest {
  @Test
  void readsListsOfSeveralLinesAndLeavesCommentsOut() {
    WordLists lists = WordLists.read(WordListsTest.class, "word-lists.txt");

    assertThat(lists.list("first")).containsExactlyInAnyOrder("un", "deux", "trois");
    assertThat(lists.list("second-list")).containsExactly("quatre");
    assertThat(lists.list("empty")).isEmpty();
  }

  @Test
  void namesTheFileAndTheListThatIsMissing() {
    WordLists lists = WordLists.read(WordListsTest.class, "word-lists.txt");

    assertThatThrownBy(() -> lists.list("third"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("resource \"word-lists.txt\" has no list called \"third\"");
  }

  @Test
  void wordsBeforeTheFirstListAreAnError() {
    assertThatThrownBy(() -> WordLists.read(WordListsTest.class, "words-without-list.txt"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("has no list called \"\"");
  }
}
