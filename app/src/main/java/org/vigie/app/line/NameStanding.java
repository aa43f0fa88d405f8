package org.vigie.app.line;

import java.util.function.Supplier;
import org.vigie.app.config.VigieConfig;
import org.vigie.app.config.settings.NamesChoice;
import org.vigie.domain.mention.NameReport;
import org.vigie.domain.mention.NameState;

/** Tells how the finding of names does to who starts before the line, such as the console. */
public final class NameStanding implements NameReport {
  private volatile Supplier<NameState> line = () -> NameState.OFF;
  private final boolean wanted;

  /**
   * Makes one that tells of nothing before a line is followed.
   *
   * @param config the configuration
   */
  public NameStanding(VigieConfig config) {
    this.wanted = config.settings().nlp().names() != NamesChoice.NEVER;
  }

  /**
   * Tells how a line does from now on.
   *
   * @param opened the open line
   */
  public void follow(Line opened) {
    line = opened::names;
  }

  @Override
  public NameState state() {
    return wanted ? line.get() : NameState.OFF;
  }
}
