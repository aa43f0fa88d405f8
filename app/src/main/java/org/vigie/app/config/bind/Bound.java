package org.vigie.app.config.bind;

import java.util.List;
import java.util.Optional;
import org.vigie.app.config.problem.KeyPath;
import org.vigie.app.config.problem.Position;

/**
 * A file that was bound to its record, as far as its errors allowed.
 *
 * @param <T> the record of the file
 * @param record the whole; empty when a part of it has an error
 * @param values every value and record that was read, with its place, the parts before their whole
 */
public record Bound<T>(Optional<T> record, List<Value<?>> values) {
  /** Copies the list. */
  public Bound {
    values = List.copyOf(values);
  }

  /**
   * A value and its place.
   *
   * @param <V> the type of the value
   * @param path its key
   * @param position where it stands
   * @param value the value
   */
  public record Value<V>(KeyPath path, Position position, V value) {}

  /**
   * Says whether nothing at all was read, because the file is missing or no YAML.
   *
   * @return true when there is neither a record nor a value
   */
  public boolean isUnread() {
    return record.isEmpty() && values.isEmpty();
  }

  /**
   * Finds the values of a type, whether or not what is around them has errors.
   *
   * @param type the class of the values
   * @return the values in the order of the file; defaults are not among them
   */
  public <V> List<Value<V>> values(Class<V> type) {
    return values.stream()
        .filter(value -> type.isInstance(value.value()))
        .map(value -> new Value<>(value.path(), value.position(), type.cast(value.value())))
        .toList();
  }
}
