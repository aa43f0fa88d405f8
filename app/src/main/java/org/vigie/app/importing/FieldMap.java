package org.vigie.app.importing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which column holds which field.
 *
 * @param columns the column of each field that the file has
 */
record FieldMap(Map<Field, String> columns) {
  FieldMap {
    columns = Map.copyOf(columns);
  }

  /**
   * Joins what the user said with what the column names say.
   *
   * @param wanted "field=column" pairs of {@code --map}
   * @param columns the columns of the file
   * @param complete true when these are all columns of the file, as in CSV; false when other rows
   *     may have others, as in JSON Lines: a pair whose column is absent is then left out
   * @return the map
   * @throws ImportException when a pair names no field or no column, or date or text is missing
   */
  static FieldMap of(List<String> wanted, List<String> columns, boolean complete) {
    Map<Field, String> map = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      field.in(columns).ifPresent(column -> map.put(field, column));
    }
    wanted.forEach(pair -> add(pair, columns, complete, map));
    require(map, columns, Field.DATE);
    if (!map.containsKey(Field.TITLE)) {
      require(map, columns, Field.TEXT);
    }
    return new FieldMap(map);
  }

  private static void add(
      String pair, List<String> columns, boolean complete, Map<Field, String> map) {
    String[] parts = pair.split("=", 2);
    Optional<Field> field = Field.ofKey(parts[0].strip());
    if (parts.length != 2 || field.isEmpty()) {
      throw ImportException.badMap(pair);
    }
    String column = parts[1].strip();
    if (columns.contains(column)) {
      map.put(field.get(), column);
    } else if (complete) {
      throw ImportException.noColumn(column, columns);
    }
  }

  private static void require(Map<Field, String> map, List<String> columns, Field field) {
    if (!map.containsKey(field)) {
      throw ImportException.missing(field, columns);
    }
  }

  Optional<String> value(Field field, Map<String, String> row) {
    String column = columns.get(field);
    String value = column == null ? null : row.get(column);
    return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
  }
}
