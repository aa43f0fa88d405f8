package org.vigie.domain.alert;

import java.util.UUID;

/**
 * Identifies an {@link Incident}.
 *
 * @param value a UUID
 */
public record IncidentId(UUID value) {
  /**
   * Reads an identifier.
   *
   * @param text a UUID
   * @return the identifier
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static IncidentId parse(String text) {
    return new IncidentId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
