package org.vigie.domain.query;

import java.util.Locale;
import java.util.Optional;

/** The fields whose values are ordered: {@code date:} and {@code followers:}. */
enum RangeField {
  DATE,
  FOLLOWERS;

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<RangeField> of(String name) {
    for (RangeField field : values()) {
      if (field.key().equals(name.toLowerCase(Locale.ROOT))) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }
}
