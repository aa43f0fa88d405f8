package org.vigie.app.config.settings;

import java.util.List;
import org.vigie.app.config.bind.Doc;

/**
 * The file sources.yml.
 *
 * @param sources the places that are read
 */
public record SourcesFile(@Doc("The places that are read.") List<SourceEntry> sources) {
  /** Copies the lists. */
  public SourcesFile {
    sources = List.copyOf(sources);
  }
}
