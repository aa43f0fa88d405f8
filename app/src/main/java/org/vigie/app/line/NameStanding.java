package org.vigie.app.line;

import java.util.function.Supplier;
import org.vigie.app.config.settings.NamesChoice;
import org.vigie.domain.mention.NameReport;
import org.vigie.domain.mention.NameState;

/** Tells how the finding of names does to who starts before the line, such as the console. */
public final class NameStanding implements NameReport {
  private final NamesChoice choice;
  private volatile Supplier<NameState> followed = () -> NameState.OFF;

  /**
   * Makes one that tells of nothing before a line is followed.
   *
   * @param choice whether names are wanted
   */
  public NameStanding(NamesChoice choice) {
    this.choice = choice;
  }

  /**
   * Tells from now on what somebody else knows.
   *
   * @param line knows how the finding of names does
   */
  public void follow(Supplier<NameState> line) {
    followed = line;
  }

  @Override
  public NameState state() {
    return choice == NamesChoice.NEVER ? NameState.OFF : followed.get();
  }
}
