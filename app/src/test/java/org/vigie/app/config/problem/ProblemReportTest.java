package org.vigie.app.config.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProblemReportTest {
  @Test
  void writesPlaceExplanationAndKeyOnALine() {
    ConfigProblem problem = unknownKey("intervall");

    assertThat(new ProblemReport(Locale.ENGLISH).line(problem))
        .isEqualTo(
            "config/sources.yml:12:5: unknown key \"intervall\";"
                + " did you mean \"interval\"? (sources[2].intervall)");
    assertThat(new ProblemReport(Locale.FRENCH).line(problem))
        .isEqualTo(
            "config/sources.yml:12:5: clé inconnue « intervall » ;"
                + " vouliez-vous dire « interval » ? (sources[2].intervall)");
  }

  @Test
  void writesEnglishForOtherLanguages() {
    assertThat(new ProblemReport(Locale.GERMAN).summary(List.of()))
        .isEqualTo("The configuration is valid.");
  }

  @Test
  void marksWarningsAndDoesNotCountThem() {
    Problems problems = new Problems("config/entities.yml");
    problems.warning(Position.START, KeyPath.ROOT.key("entities"), "no-brand");
    ProblemReport report = new ProblemReport(Locale.FRENCH);

    assertThat(report.lines(problems.sorted()).getFirst())
        .startsWith("config/entities.yml:1:1: attention : aucune entité");
    assertThat(report.summary(problems.sorted())).isEqualTo("La configuration est valide.");
  }

  @Test
  void countsErrors() {
    ProblemReport report = new ProblemReport(Locale.ENGLISH);
    ConfigProblem error = unknownKey("a");

    assertThat(report.summary(List.of(error))).startsWith("1 error ");
    assertThat(report.summary(List.of(error, error))).startsWith("2 errors ");
  }

  @Test
  void keepsTerminalControlCodesOut() {
    assertThat(new ProblemReport(Locale.ENGLISH).line(unknownKey("\u001B[2J$1")))
        .contains("\"\uFFFD[2J$1\"");
  }

  @Test
  void hasTheSameMessagesWithTheSameArgumentsInBothLanguages() throws IOException {
    Properties english = bundle("messages.properties");
    Properties french = bundle("messages_fr.properties");

    assertThat(new TreeSet<>(french.stringPropertyNames()))
        .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
    for (String key : english.stringPropertyNames()) {
      assertThat(placeholders(french.getProperty(key)))
          .as(key)
          .isEqualTo(placeholders(english.getProperty(key)));
    }
  }

  private static ConfigProblem unknownKey(String key) {
    Problems problems = new Problems("config/sources.yml");
    KeyPath path = KeyPath.ROOT.key("sources").index(2).key("intervall");
    problems.error(new Position(12, 5), path, "unknown-key.meant", key, "interval");
    return problems.sorted().getFirst();
  }

  private static Properties bundle(String name) throws IOException {
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            ProblemReport.class.getResourceAsStream("/org/vigie/app/config/" + name),
            StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }

  private static Set<String> placeholders(String message) {
    Set<String> found = new TreeSet<>();
    Pattern.compile("\\{\\d}")
        .matcher(message)
        .results()
        .map(MatchResult::group)
        .forEach(found::add);
    return found;
  }
}
