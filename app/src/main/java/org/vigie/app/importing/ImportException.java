package org.vigie.app.importing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.vigie.domain.VigieException;

/** A file that cannot be imported at all; the message says what to change, in both languages. */
public final class ImportException extends VigieException {
  private static final long serialVersionUID = 1L;
  private final String french;

  private ImportException(String english, String french) {
    super(english);
    this.french = french;
  }

  /**
   * Returns the message in the language of a reader.
   *
   * @param locale French, or else English is written
   * @return what to change
   */
  public String explain(Locale locale) {
    boolean wanted = locale.getLanguage().equals(Locale.FRENCH.getLanguage());
    return wanted ? french : String.valueOf(getMessage());
  }

  static ImportException badMap(String pair) {
    String fields = String.join(", ", Arrays.stream(Field.values()).map(Field::key).toList());
    return new ImportException(
        "--map \"" + pair + "\" is not FIELD=COLUMN with a field of: " + fields,
        "--map « " + pair + " » n’est pas CHAMP=COLONNE avec un champ parmi : " + fields);
  }

  static ImportException noColumn(String column, List<String> columns) {
    String known = String.join(", ", columns);
    return new ImportException(
        "there is no column \"" + column + "\"; the file has: " + known,
        "il n'y a pas de colonne « " + column + " » ; le fichier contient : " + known);
  }

  static ImportException missing(Field field, List<String> columns) {
    String known = String.join(", ", columns);
    return new ImportException(
        "no column holds the "
            + field.key()
            + "; name it with --map "
            + field.key()
            + "=COLUMN; the file has: "
            + known,
        "aucune colonne ne contient « "
            + field.key()
            + " » ; indiquez-la par --map "
            + field.key()
            + "=COLONNE ; le fichier contient : "
            + known);
  }

  static ImportException unreadable(String file, String reason) {
    return new ImportException(
        "read \"" + file + "\" failed: " + reason,
        "lecture de « " + file + " » impossible : " + reason);
  }
}
