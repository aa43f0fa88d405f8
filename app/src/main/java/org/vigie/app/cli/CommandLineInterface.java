package org.vigie.app.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;
import org.vigie.alerts.detect.FalseAlarmBudget;
import org.vigie.app.web.PortTakenException;
import org.vigie.domain.VigieException;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.post.Language;
import org.vigie.domain.post.SourceId;
import org.vigie.indexer.embedded.EmbeddedException;
import org.vigie.nlp.sentiment.ModelUnavailable;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** All commands, and what each failure means to the user. */
public final class CommandLineInterface {
  private final Terminal terminal;
  private final Session session;

  /**
   * Makes the command line of this process.
   *
   * @param language the value of the variable LANG or the like
   * @param clock the present
   */
  public CommandLineInterface(String language, Clock clock) {
    this(Terminal.ofProcess(language), clock);
  }

  CommandLineInterface(Terminal terminal, Clock clock) {
    this.terminal = terminal;
    this.session = new Session(terminal, clock);
  }

  /**
   * Runs one command.
   *
   * @param arguments the command and its arguments
   * @return 0 when all went well, 1 when something failed, 2 when the input is wrong
   */
  public int run(String... arguments) {
    Logs.unite();
    VigieCommand root = new VigieCommand(terminal);
    CommandLine line = new CommandLine(root);
    commands().forEach(line::addSubcommand);
    line.getSubcommands()
        .values()
        .forEach(command -> command.getCommandSpec().mixinStandardHelpOptions(true));
    if (french()) {
      line.setResourceBundle(
          ResourceBundle.getBundle("org.vigie.app.cli.usage", Locale.FRENCH, Terminal.NO_FALLBACK));
    }
    registerTypes(line);
    line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
    line.setExecutionExceptionHandler((failure, _, _) -> explain(failure));
    return line.execute(arguments);
  }

  private boolean french() {
    return terminal.locale().getLanguage().equals(Locale.FRENCH.getLanguage());
  }

  private static void registerTypes(CommandLine line) {
    line.registerConverter(EntityId.class, checked(EntityId::new));
    line.registerConverter(SourceId.class, checked(SourceId::new));
    line.registerConverter(Language.class, checked(Language::new));
    line.registerConverter(
        FalseAlarmBudget.class, checked(text -> new FalseAlarmBudget(Double.parseDouble(text))));
  }

  /** A value that its type refuses is the user's mistake: it is named, and nothing is run. */
  private static <T> ITypeConverter<T> checked(Function<String, T> read) {
    return text -> {
      try {
        return read.apply(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(String.valueOf(e.getMessage()));
      }
    };
  }

  private List<Object> commands() {
    return List.of(
        new DemoCommand(terminal, session),
        new StartCommand(terminal, session),
        new ValidateConfigCommand(terminal),
        new ParseFeedCommand(terminal, session),
        new ExtractCommand(terminal, session),
        new AnalyseCommand(terminal, session),
        new KeyphrasesCommand(terminal),
        new DetectCommand(terminal),
        new ImportCommand(terminal, session),
        new DiscoverCommand(terminal, session),
        OpmlCommand.with(terminal, session),
        new CrawlCommand(terminal, session),
        new SearchCommand(terminal, session),
        new QueryCommand(terminal, session),
        new DigestCommand(terminal, session),
        new WhyCommand(terminal, session),
        new CorrectCommand(terminal, session),
        new SourcesCommand(terminal, session),
        new TrainCommand(terminal));
  }

  private int explain(Exception failure) {
    String message =
        switch (failure) {
          case EmbeddedException embedded -> embedded.explain(terminal.locale());
          case ModelUnavailable model -> model.explain(terminal.locale());
          case PortTakenException taken ->
              terminal.text("port.taken", String.valueOf(taken.port()));
          case VigieException known -> String.valueOf(known.getMessage());
          case UncheckedIOException io -> io.getMessage() + ": " + io.getCause();
          default -> cause(failure);
        };
    terminal.err().println(message);
    return failure instanceof CommandFailure stop ? stop.status() : Exit.FAILED;
  }

  /** What is not expected shows its whole trace: somebody must be able to report it. */
  private String cause(Throwable failure) {
    failure.printStackTrace(terminal.err());
    return terminal.text("unexpected", String.valueOf(failure.getMessage()));
  }
}
