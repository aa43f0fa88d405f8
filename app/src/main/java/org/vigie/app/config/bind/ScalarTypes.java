package org.vigie.app.config.bind;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigie.app.config.bind.ScalarType.Form;

/** The single-value types that records of configuration may have. */
public final class ScalarTypes {
  private static final List<ScalarType<?>> PLAIN =
      List.of(
          ScalarType.of(
              String.class, Form.text("[\\s\\S]*\\S[\\s\\S]*"), "blank", ScalarTypes::text),
          ScalarType.of(int.class, new Form("integer", null, null), "integer", Integer::valueOf),
          ScalarType.of(
              Integer.class, new Form("integer", null, null), "integer", Integer::valueOf),
          ScalarType.of(long.class, new Form("integer", null, null), "integer", Long::valueOf),
          ScalarType.of(double.class, new Form("number", null, null), "number", Double::valueOf),
          ScalarType.of(
              boolean.class, new Form("boolean", null, null), "boolean", ScalarTypes::truth),
          ScalarType.of(Duration.class, Form.text(Durations.FORM), "duration", Durations::parse),
          ScalarType.of(DataSize.class, Form.text(DataSize.FORM), "size", DataSize::parse),
          ScalarType.of(ZoneId.class, Form.text(), "zone", ZoneId::of),
          ScalarType.of(
              LocalTime.class, Form.text("[0-2][0-9]:[0-5][0-9]"), "time", ScalarTypes::time),
          ScalarType.of(Path.class, Form.text(), "path", Path::of));

  private final List<ScalarType<?>> types;

  /**
   * Makes the set of types.
   *
   * @param more types beside text, numbers, booleans, durations, sizes, zones, times and paths
   */
  public ScalarTypes(List<ScalarType<?>> more) {
    List<ScalarType<?>> all = new ArrayList<>(PLAIN);
    all.addAll(more);
    this.types = List.copyOf(all);
  }

  Optional<ScalarType<?>> of(Class<?> type) {
    return types.stream().filter(known -> known.type() == type).findFirst();
  }

  private static String text(String written) {
    if (written.isBlank()) {
      throw new IllegalArgumentException("blank");
    }
    return written;
  }

  private static boolean truth(String written) {
    return switch (written) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(written);
    };
  }

  private static LocalTime time(String written) {
    if (!written.matches("[0-2][0-9]:[0-5][0-9]")) {
      throw new IllegalArgumentException(written);
    }
    return LocalTime.parse(written);
  }
}
