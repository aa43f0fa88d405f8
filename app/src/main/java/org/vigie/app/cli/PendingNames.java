package org.vigie.app.cli;

import java.time.Duration;
import org.vigie.app.config.VigieConfig;
import org.vigie.app.config.settings.NamesChoice;
import org.vigie.app.line.Analysis;
import org.vigie.app.line.Place;
import org.vigie.app.line.RunningFile;
import org.vigie.app.line.Stores;
import org.vigie.domain.store.MentionStore;
import org.vigie.domain.store.StoreException;
import org.vigie.nlp.entity.NameCatchUp;
import org.vigie.nlp.entity.NameSource;
import picocli.CommandLine.Option;

/** What a command that ends soon does about the names that its posts await. */
final class PendingNames {
  private static final long TELL_EVERY_NANOS = 5_000_000_000L;

  @Option(
      names = "--no-names",
      description = "Leaves finding names of organisations, people, places for later.")
  private boolean later;

  @Option(
      names = "--names-within",
      paramLabel = "MINUTES",
      defaultValue = "10",
      description = "How long names may take before the command ends (default: 10).")
  private int minutes;

  /** Finds the names that posts await, unless somebody else will; says what is left. */
  void complete(VigieConfig config, Place place, Stores stores, Terminal terminal) {
    if (config.settings().nlp().names() != NamesChoice.NEVER) {
      boolean running = new RunningFile(place.data()).openSearch().isPresent();
      NameSource names = Analysis.names(config, place.models());
      complete(names, stores.store(), running, terminal);
    }
  }

  /** What the command came for is done by now: a store that fails here does not undo it. */
  void complete(NameSource names, MentionStore store, boolean running, Terminal terminal) {
    try {
      boolean absent = names.languages().isEmpty();
      NameCatchUp catchUp = new NameCatchUp(names, store);
      if (!later && !running && !absent) {
        long named = catchUp.run(Duration.ofMinutes(minutes), new Tale(terminal)::tell);
        if (named > 0) {
          terminal.say("names.done", named);
        }
      }
      boolean waiting =
          say(running ? "names.follow" : "names.waiting", catchUp.waiting(), terminal);
      waiting |= say("names.absent", catchUp.waitingForModels(), terminal);
      if (!waiting && absent && !later) {
        terminal.say("names.none");
      }
    } catch (StoreException e) {
      terminal.say("names.store", String.valueOf(e.getMessage()));
    }
  }

  private static boolean say(String key, int waiting, Terminal terminal) {
    if (waiting > 0) {
      terminal.say(key, (waiting == NameCatchUp.MOST_COUNTED ? "≥ " : "") + waiting);
    }
    return waiting > 0;
  }

  /** Says now and then how far it came. */
  private static final class Tale {
    private final Terminal terminal;
    private long next = System.nanoTime() + TELL_EVERY_NANOS;

    Tale(Terminal terminal) {
      this.terminal = terminal;
    }

    void tell(long named) {
      if (System.nanoTime() - next >= 0) {
        next = System.nanoTime() + TELL_EVERY_NANOS;
        terminal.say("names.finding", named);
      }
    }
  }
}
