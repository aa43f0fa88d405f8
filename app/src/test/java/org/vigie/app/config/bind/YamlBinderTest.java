package org.vigie.app.config.bind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.app.config.problem.ConfigProblem;
import org.vigie.app.config.problem.Problems;

class YamlBinderTest {
  /** Names its components in Java's way. */
  public record Sample(
      @Default("1") long plainNumber,
      @Default("0.5") @Range(min = "0", max = "1") double share,
      @Nullable String text,
      Map<String, Integers> named,
      @Nullable Path file) {}

  /** A list in a map. */
  public record Integers(List<String> of) {}

  private final Problems problems = new Problems("sample.yml");

  @Test
  void readsKeysInDashCaseNumbersAndMaps() {
    Sample sample =
        bind("plain-number: 12\nshare: 0.25\nnamed: {a: {of: [x, y]}}\nfile: sub/a.txt")
            .orElseThrow();

    assertThat(sample)
        .isEqualTo(
            new Sample(
                12,
                0.25,
                null,
                Map.of("a", new Integers(List.of("x", "y"))),
                Path.of("folder/sub/a.txt")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing\n", "---\n", "~", "named:\nshare: ~", "\uFEFFtext: null"})
  void takesDefaultsForWhatIsNotWritten(String yaml) {
    assertThat(bind(yaml)).contains(new Sample(1, 0.5, null, Map.of(), null));
    assertThat(problems.sorted()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text: 12", "text: '12'", "text: \"12\"", "text: !!str 12"})
  void takesTextAsItIsWritten(String yaml) {
    assertThat(bind(yaml).orElseThrow().text()).isEqualTo("12");
  }

  @Test
  void followsAnchorsOfAFew() {
    Sample sample = bind("named: {a: &x {of: [v]}, b: *x}").orElseThrow();

    assertThat(sample.named().get("b")).isEqualTo(sample.named().get("a"));
  }

  @Test
  void refusesWhatIsTooDeepForTheStack() {
    assertThat(bind("text: " + "[".repeat(100_000))).isEmpty();
    assertThat(bind("text: " + "{a: ".repeat(100_000))).isEmpty();

    assertThat(problems.sorted()).extracting(ConfigProblem::messageKey).containsOnly("yaml.depth");
  }

  @Test
  void refusesADocumentThatHoldsItself() {
    bind("named: &a {a: *a}");

    assertThat(problems.sorted()).extracting(ConfigProblem::messageKey).contains("unknown-key");
  }

  @Test
  void placesACharacterThatNoYamlFileMayHold() {
    assertThat(bind("text: a\nshare: \u0001")).isEmpty();

    ConfigProblem problem = problems.sorted().getFirst();
    assertThat(problem.messageKey()).isEqualTo("yaml-character");
    assertThat(problem.place()).hasToString("sample.yml:2:8");
  }

  @Test
  void refusesKeysThatAreNoWords() {
    assertThat(bind("? [a, b]\n: c")).isPresent();

    assertThat(problems.sorted()).extracting(ConfigProblem::messageKey).containsOnly("key-form");
  }

  @ParameterizedTest
  @ValueSource(strings = {"share: 1.5", "share: much", "plain-number: 1.5", "share: NaN"})
  void refusesNumbersOutOfTheirRange(String yaml) {
    assertThat(bind(yaml)).isEmpty();
  }

  @Test
  void refusesRecordsThatNoFileCanHold() {
    record Strange(Object anything) {}
    ShapeReader reader = new ShapeReader(new ScalarTypes(List.of()));

    assertThatIllegalArgumentException().isThrownBy(() -> reader.fields(Strange.class));
  }

  private Optional<Sample> bind(String yaml) {
    ConfigInput input =
        new ConfigInput(
            _ -> {
              throw new AssertionError("nothing to read");
            },
            _ -> Optional.empty());
    YamlBinder binder =
        new YamlBinder(new ShapeReader(new ScalarTypes(List.of())), input, Path.of("folder"));
    return binder.bind(Sample.class, yaml, problems).record();
  }
}
