package org.vigie.crawler.forum;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A forum software whose pages can be read. */
public enum ForumEngine {
  /** phpBB 3. */
  PHPBB,
  /** vBulletin 3, 4 and 5. */
  VBULLETIN,
  /** XenForo 1 and 2. */
  XENFORO,
  /** Simple Machines Forum 2. */
  SMF,
  /** MyBB 1.8. */
  MYBB,
  /** FluxBB 1.5 and PunBB. */
  FLUXBB;

  /**
   * Returns the name as it is written in sources.yml.
   *
   * @return the name in lower case
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Finds the engine of a name.
   *
   * @param label the name as it is written
   * @return the engine, or empty when none is named so
   */
  public static Optional<ForumEngine> of(String label) {
    return Arrays.stream(values()).filter(engine -> engine.label().equals(label)).findFirst();
  }
}
