package org.vigie.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.app.config.problem.ConfigProblem;
import org.vigie.app.config.problem.ProblemReport;

/** Runs every case of config/invalid; README.md there says how one is written. */
class InvalidConfigTest {
  private static final String MARK = "# expect: ";
  private static final Path CASES = TestFolder.HOME.resolve("config/invalid");

  static List<Path> cases() throws IOException {
    try (Stream<Path> files = Files.walk(CASES)) {
      return files
          .filter(file -> file.toString().endsWith(".yml"))
          .map(CASES::relativize)
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isRefusedForItsReasonAlone(Path file) throws IOException {
    String text = Files.readString(CASES.resolve(file));

    List<ConfigProblem> problems = load(file, text);

    assertThat(problems.stream().map(InvalidConfigTest::shown))
        .containsExactlyInAnyOrderElementsOf(expected(text));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isExplainedInBothLanguages(Path file) throws IOException {
    List<ConfigProblem> problems = load(file, Files.readString(CASES.resolve(file)));

    List<String> french = new ProblemReport(Locale.FRENCH).lines(problems);
    List<String> english = new ProblemReport(Locale.ENGLISH).lines(problems);

    assertThat(french).hasSameSizeAs(problems).doesNotContainAnyElementsOf(english);
    assertThat(french).allSatisfy(line -> assertThat(line).doesNotContain("hunter2"));
    assertThat(english)
        .allSatisfy(line -> assertThat(line).doesNotContainPattern("hunter2|from-|[{]\\d}|\\R"));
  }

  private static List<ConfigProblem> load(Path file, String text) {
    return new TestFolder()
        .with(file.getParent() + ".yml", text).problems().stream()
            .filter(ConfigProblem::isError)
            .toList();
  }

  private static List<String> expected(String text) {
    List<String> marked =
        text.lines()
            .filter(line -> line.startsWith(MARK))
            .map(line -> line.substring(MARK.length()))
            .toList();
    assertThat(marked).isNotEmpty();
    return marked;
  }

  private static String shown(ConfigProblem problem) {
    String path = problem.path().text().isEmpty() ? "-" : problem.path().text();
    return problem.place().position() + " " + path + " " + problem.messageKey();
  }
}
