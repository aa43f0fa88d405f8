package org.vigie.app.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints entries of sources.yml, or adds them to a file. */
final class SourceOutput {
  private final Terminal terminal;

  SourceOutput(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * Prints entries as a whole file, or adds those that are not there yet to a file.
   *
   * @param into the file; null prints
   */
  void print(List<SourceDraft> drafts, @Nullable Path into) {
    if (into == null) {
      terminal.out().println(String.join("\n", SourcesFileText.alone(drafts)));
      terminal.out().flush();
      return;
    }
    SourcesFileText file = new SourcesFileText(into, terminal);
    List<SourceDraft> added = drafts.stream().filter(draft -> !file.has(draft)).toList();
    if (!added.isEmpty()) {
      file.add(added);
    }
    terminal.say("sources.into.done", into, added.size(), drafts.size() - added.size());
  }
}
