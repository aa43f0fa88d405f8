package org.vigie.app.config.bind;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the shape of a configuration file from its record. */
public final class ShapeReader {
  private final ScalarTypes scalars;

  /**
   * Makes a reader.
   *
   * @param scalars the single-value types that the records use
   */
  public ShapeReader(ScalarTypes scalars) {
    this.scalars = scalars;
  }

  /**
   * Reads the shape of a record.
   *
   * @param type the record
   * @return its keys, all the way down
   * @throws IllegalArgumentException when a component has a type that no file can hold
   */
  public Shape.Fields fields(Class<? extends Record> type) {
    return new Shape.Fields(
        type, Arrays.stream(type.getRecordComponents()).map(this::key).toList());
  }

  private Shape.Key key(RecordComponent component) {
    Doc doc = component.getAnnotation(Doc.class);
    Shape.Rules rules =
        new Shape.Rules(
            component.getAnnotatedType().isAnnotationPresent(Nullable.class),
            Optional.ofNullable(component.getAnnotation(Default.class)).map(Default::value),
            Optional.ofNullable(component.getAnnotation(Range.class)),
            Optional.ofNullable(component.getAnnotation(Matches.class)).map(Matches::value),
            doc == null ? "" : doc.value());
    return new Shape.Key(dashes(component.getName()), shape(component.getGenericType()), rules);
  }

  private Shape shape(Type type) {
    if (type instanceof Class<?> plain) {
      return shape(plain);
    }
    if (type instanceof ParameterizedType generic) {
      Type[] of = generic.getActualTypeArguments();
      if (generic.getRawType() == List.class) {
        return new Shape.ListOf(shape(of[0]));
      }
      if (generic.getRawType() == Map.class && of[0] == String.class) {
        return new Shape.MapOf(shape(of[1]));
      }
    }
    throw new IllegalArgumentException("no configuration file can hold a " + type);
  }

  private Shape shape(Class<?> type) {
    if (type == Secret.class) {
      return new Shape.Hidden();
    }
    Optional<ScalarType<?>> scalar = scalars.of(type);
    if (scalar.isPresent()) {
      return new Shape.Scalar(scalar.get());
    }
    if (type.isEnum()) {
      return new Shape.Choice(
          Arrays.stream(type.getEnumConstants()).map(c -> word((Enum<?>) c)).toList());
    }
    if (type.isRecord()) {
      return fields(type.asSubclass(Record.class));
    }
    throw new IllegalArgumentException("no configuration file can hold a " + type);
  }

  private static Shape.Word word(Enum<?> constant) {
    return new Shape.Word(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
  }

  private static String dashes(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
  }
}
