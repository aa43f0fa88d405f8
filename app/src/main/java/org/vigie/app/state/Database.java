package org.vigie.app.state;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Which database keeps the control state.
 *
 * @param url a JDBC address
 * @param username who signs in; null for none
 * @param password the password; null for none
 */
public record Database(String url, @Nullable String username, @Nullable String password) {

  /**
   * The default: one H2 file. Commands may open it while the application runs (the first process
   * serves the others on loopback), and every commit reaches the file before it returns.
   *
   * @param data the data folder
   * @return the database
   */
  public static Database inFolder(Path data) {
    String file = data.toAbsolutePath().resolve("state").toString();
    return new Database("jdbc:h2:file:" + file + ";AUTO_SERVER=TRUE;WRITE_DELAY=0", null, null);
  }

  /** Hides the password. */
  @Override
  public String toString() {
    return "Database[" + url + "]";
  }
}
