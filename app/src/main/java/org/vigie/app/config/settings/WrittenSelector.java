package org.vigie.app.config.settings;

import org.vigie.crawler.select.Selector;

/**
 * A CSS selector as a person wrote it, which can be read.
 *
 * @param text as it is written
 */
public record WrittenSelector(String text) {
  /** Checks that it can be read. */
  public WrittenSelector {
    Selector.parse(text);
  }
}
