package org.vigie.indexer.embedded;

import java.nio.file.Path;
import java.util.List;

/** Another process holds the data folder. */
public final class DataFolderInUse extends EmbeddedException {
  private static final long serialVersionUID = 1L;

  DataFolderInUse(Path folder) {
    super("embedded.folder-in-use", List.of(folder.toString()));
  }
}
