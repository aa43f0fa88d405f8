package org.vigie.app.cli;

import org.junit.jupiter.api.Test;

class HelpScratchTest {
  @Test
  void help() throws Exception {
    StringBuilder all = new StringBuilder();
    for (String c : new String[] {"extract", "parse-feed", "discover", "opml import"}) {
      for (RecordedTerminal t :
          new RecordedTerminal[] {RecordedTerminal.french(), RecordedTerminal.english()}) {
        t.run((c + " --help").split(" "));
        all.append(t.out());
      }
    }
    java.nio.file.Files.writeString(java.nio.file.Path.of("/tmp/help-now.txt"), all);
  }
}
