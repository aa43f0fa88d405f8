package org.vigie.domain.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PatternStatesTest {
  @Test
  void givesUpBeforeManyLettersInManyPlacesCostMuch() {
    // Every other letter, so that each is a kind of its own to the alphabet.
    String letters =
        IntStream.range(0, 180)
            .mapToObj(i -> Character.toString('一' + 2 * i))
            .collect(Collectors.joining());
    String same = "ab([%s]{0,11}){0,11}".formatted(letters.substring(0, 180));
    assertThat(PatternStates.steps(RegexReader.read(same)))
        .isLessThan(8L * PatternStates.MOST_WORK);

    String third = "[" + letters.substring(0, 55) + "]";
    String second = "[" + letters.substring(40, 100) + "]";
    String classes =
        "ab((%s%s?){0,11}[%s]){0,9}".formatted(third, second, letters.substring(90, 130));
    assertThat(PatternStates.steps(RegexReader.read(classes)))
        .isLessThan(8L * PatternStates.MOST_WORK);
  }

  @Test
  void chargesForTheLettersThatAPatternTellsApart() {
    int same = PatternStates.work(RegexReader.read("a".repeat(20))).orElseThrow();
    int different = PatternStates.work(RegexReader.read("abcdefghijklmnopqrst")).orElseThrow();
    assertThat(different).isGreaterThan(same);
  }
}
