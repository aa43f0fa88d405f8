package org.vigie.app.config.problem;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.app.config.problem.ConfigProblem.Argument;
import org.vigie.domain.query.QueryMessages;

/** Writes problems as lines of text, in French or in English. */
public final class ProblemReport {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");

  private final Locale locale;
  private final ResourceBundle messages;

  /**
   * Makes a report.
   *
   * @param locale French, or else English is written
   */
  public ProblemReport(Locale locale) {
    this.locale = locale;
    this.messages =
        ResourceBundle.getBundle(
            "org.vigie.app.config.messages",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /**
   * Writes each problem on a line.
   *
   * @param problems what is wrong
   * @return lines such as {@code config/sources.yml:12:5: unknown key "intervall"; did you mean …}
   */
  public List<String> lines(List<ConfigProblem> problems) {
    return problems.stream().map(this::line).toList();
  }

  /**
   * Writes one problem.
   *
   * @param problem what is wrong
   * @return its place, its explanation and its key
   */
  public String line(ConfigProblem problem) {
    String severity = problem.isError() ? "" : messages.getString("warning") + " ";
    String path = problem.path().text().isEmpty() ? "" : " (" + problem.path() + ")";
    return problem.place() + ": " + severity + explanation(problem) + printable(path);
  }

  /**
   * Says in one line how many problems there are.
   *
   * @param problems what is wrong; may be empty
   * @return the last line of a report
   */
  public String summary(List<ConfigProblem> problems) {
    long errors = problems.stream().filter(ConfigProblem::isError).count();
    String key = errors == 0 ? "summary.none" : errors == 1 ? "summary.one" : "summary.many";
    return fill(messages.getString(key), List.of(new Argument.Word(String.valueOf(errors))));
  }

  private String explanation(ConfigProblem problem) {
    return fill(messages.getString(problem.messageKey()), problem.args());
  }

  /** Fills {0} and so on; no MessageFormat, since it doubles the apostrophes of French. */
  private String fill(String message, List<Argument> args) {
    return PLACEHOLDER
        .matcher(message)
        .replaceAll(
            match -> Matcher.quoteReplacement(text(args.get(Integer.parseInt(match.group(1))))));
  }

  private String text(Argument argument) {
    return switch (argument) {
      case Argument.Word(String word) -> printable(word);
      case Argument.QueryFault(var fault) -> QueryMessages.explain(fault, locale);
      case Argument.QueryDoubt(var warning) -> printable(QueryMessages.explain(warning, locale));
    };
  }

  /** Keeps control characters of a file away from the terminal. */
  private static String printable(String word) {
    String safe = word.replaceAll("[\\p{Cntrl}\\p{Cf}]", "\uFFFD");
    return safe.length() <= 200 ? safe : safe.substring(0, 199) + "…";
  }
}
