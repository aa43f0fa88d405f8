package org.vigie.app.config.settings;

import java.util.List;
import org.vigie.app.config.bind.Doc;

/**
 * The file rules.yml.
 *
 * @param rules what the team is warned of
 */
public record RulesFile(@Doc("What the team is warned of.") List<RuleEntry> rules) {
  /** Copies the lists. */
  public RulesFile {
    rules = List.copyOf(rules);
  }
}
