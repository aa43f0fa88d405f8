package org.vigie.app.config.bind;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The argument for one component of a record.
 *
 * @param value the argument; null is an argument too
 * @param filled false when the value has an error, so that the record cannot be made
 */
record Slot(@Nullable Object value, boolean filled) {
  static final Slot UNFILLED = new Slot(null, false);

  static Slot of(Optional<Object> bound) {
    return bound.map(value -> new Slot(value, true)).orElse(UNFILLED);
  }
}
