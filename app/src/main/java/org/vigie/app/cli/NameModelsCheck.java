package org.vigie.app.cli;

import java.nio.file.Path;
import java.util.Objects;
import org.vigie.app.config.VigieConfig;
import org.vigie.app.config.settings.NamesChoice;
import org.vigie.app.line.Analysis;

/** Warns of models of names that the configuration asks for and that are not there. */
final class NameModelsCheck {
  private NameModelsCheck() {}

  /** Says what is missing, to standard error, when names are always wanted. */
  static void tell(VigieConfig config, Path shipped, Terminal terminal) {
    boolean wanted = config.settings().nlp().names() == NamesChoice.ALWAYS;
    if (wanted && !Analysis.names(config, shipped).available()) {
      Path models = Objects.requireNonNullElse(config.settings().nlp().models(), shipped);
      terminal.say("config.names-missing", models);
    }
  }
}
