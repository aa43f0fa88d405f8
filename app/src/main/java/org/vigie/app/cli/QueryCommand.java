package org.vigie.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.vigie.app.line.RunningStore;
import org.vigie.domain.query.ParsedQuery;
import org.vigie.domain.query.QueryKnowledge;
import org.vigie.domain.query.QueryLint;
import org.vigie.domain.query.QueryMessages;
import org.vigie.domain.query.QueryWarning;
import org.vigie.nlp.language.LanguageIdentifier;
import org.vigie.nlp.match.AnalysedWords;
import org.vigie.nlp.match.PostInLanguage;
import org.vigie.nlp.match.QueryExplainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;

/** {@code query}: checks a query, or says why posts match it. */
@Command(
    name = "query",
    description = "Checks a query; with --explain, says why posts on standard input match it.")
final class QueryCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Session session;

  @Mixin private ConfigOption config = new ConfigOption();
  @Mixin private DataOption data = new DataOption();

  @Parameters(paramLabel = "QUERY", description = "The query.")
  private String query = "";

  @Option(names = "--lint", description = "Names what is doubtful in the query (the default).")
  private boolean lint;

  @Option(
      names = "--explain",
      description = "Reads {\"id\",\"text\",\"title\"?,…} lines, prints what matches and where.")
  private boolean explain;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "Where the days of the query begin (default: Europe/Paris).")
  private ZoneId zone = ZoneId.of("Europe/Paris");

  QueryCommand(Terminal terminal, Session session) {
    this.terminal = terminal;
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    ParsedQuery parsed = QueryLine.read(query, zone, terminal);
    if (lint || !explain) {
      lint(parsed);
    }
    return explain ? explain(parsed) : Exit.OK;
  }

  private void lint(ParsedQuery parsed) {
    List<QueryWarning> warnings = QueryLint.check(parsed, known(parsed));
    for (QueryWarning warning : warnings) {
      String explained = QueryMessages.explain(warning, terminal.locale());
      String line = terminal.text("query.warning", warning.place().column(), explained);
      (explain ? terminal.err() : terminal.out()).println(line);
    }
    if (warnings.isEmpty()) {
      terminal.say("query.sound");
    }
    terminal.out().flush();
  }

  private QueryKnowledge known(ParsedQuery parsed) {
    try (RunningStore store = session.runningStore(config.folder(), data.folder())) {
      return store.about(List.of(parsed), new AnalysedWords());
    }
  }

  private int explain(ParsedQuery parsed) throws IOException {
    try (QueryExplainer explainer = explainer(parsed)) {
      LanguageIdentifier languages = new LanguageIdentifier();
      QueryJson json = new QueryJson(parsed, languages, session.clock());
      var in = new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8));
      boolean clean = true;
      long number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        if (!line.isBlank()) {
          clean &= explain(line, number, explainer, json);
        }
      }
      terminal.out().flush();
      return clean ? Exit.OK : Exit.INVALID;
    }
  }

  private boolean explain(String line, long number, QueryExplainer explainer, QueryJson json) {
    try {
      QueryJson.Line post = json.read(line);
      PostInLanguage input = post.post();
      terminal.out().println(json.write(post, explainer.explain(input)));
      return true;
    } catch (JacksonException | IllegalArgumentException e) {
      terminal.say("analyse.bad-line", number, AnalyseJson.reason(e));
      return false;
    }
  }

  private QueryExplainer explainer(ParsedQuery parsed) {
    try {
      return new QueryExplainer(parsed);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(Exit.INVALID, terminal.text("query.after-analysis"));
    }
  }
}
