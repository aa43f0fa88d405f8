package org.vigie.app.state;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class H2ControlStateTest extends ControlStateContract {
  @TempDir Path folder;

  @Override
  Database fresh() {
    return Database.inFolder(folder);
  }
}
