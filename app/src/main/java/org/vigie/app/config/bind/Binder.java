package org.vigie.app.config.bind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.vigie.app.config.problem.KeyPath;
import org.vigie.app.config.problem.Position;
import org.vigie.app.config.problem.Problems;

/** Binds the nodes of one file to records, and goes on after every error. */
final class Binder {
  private final ScalarBinder scalars;
  private final SecretBinder secrets;
  private final Problems problems;
  private final List<Bound.Value<?>> values = new ArrayList<>();

  Binder(ScalarBinder scalars, SecretBinder secrets, Problems problems) {
    this.scalars = scalars;
    this.secrets = secrets;
    this.problems = problems;
  }

  List<Bound.Value<?>> values() {
    return values;
  }

  /** Binds a node that stands in the file; empty when it has an error. */
  Optional<Object> bind(Shape.Key key, Node node, KeyPath path) {
    Optional<Object> result =
        switch (key.shape()) {
          case Shape.Scalar scalar -> scalars.bind(scalar, key.rules(), node, path);
          case Shape.Choice choice -> scalars.bind(choice, node, path);
          case Shape.Hidden _ -> secrets.fromVariable(node, path);
          case Shape.ListOf list -> list(list, key, node, path);
          case Shape.MapOf map -> map(map, key, node, path);
          case Shape.Fields fields -> fields(fields, node, path);
        };
    result.ifPresent(value -> values.add(new Bound.Value<>(path, YamlText.start(node), value)));
    return result;
  }

  private Optional<Object> list(Shape.ListOf list, Shape.Key key, Node node, KeyPath path) {
    if (!(node instanceof SequenceNode sequence)) {
      problems.error(YamlText.start(node), path, "not-a-list");
      return Optional.empty();
    }
    Shape.Key element = new Shape.Key(key.name(), list.element(), key.rules());
    List<Object> bound = new ArrayList<>();
    List<Node> nodes = sequence.getValue();
    for (int i = 0; i < nodes.size(); i++) {
      bindElement(element, nodes.get(i), path.index(i)).ifPresent(bound::add);
    }
    return bound.size() == nodes.size() ? Optional.of(bound) : Optional.empty();
  }

  private Optional<Object> map(Shape.MapOf map, Shape.Key key, Node node, KeyPath path) {
    Optional<Map<String, Entry>> entries = entries(node, path);
    Shape.Key element = new Shape.Key(key.name(), map.value(), key.rules());
    Map<String, Object> bound = new LinkedHashMap<>();
    entries
        .orElse(Map.of())
        .forEach((name, entry) ->
            bindElement(element, entry.value(), path.key(name))
                .ifPresent(value -> bound.put(name, value)));
    return entries.filter(all -> all.size() == bound.size()).map(_ -> bound);
  }

  private Optional<Object> bindElement(Shape.Key element, Node node, KeyPath path) {
    if (isNull(node)) {
      problems.error(YamlText.start(node), path, "empty-element");
      return Optional.empty();
    }
    return bind(element, node, path);
  }

  /** Binds the keys of a mapping to a record. */
  Optional<Object> fields(Shape.Fields fields, Node node, KeyPath path) {
    return entries(node, path)
        .flatMap(entries -> fields(fields, entries, YamlText.start(node), path));
  }

  /** Binds a record whose mapping may be missing as a whole. */
  Optional<Object> fields(
      Shape.Fields fields, Map<String, Entry> entries, Position start, KeyPath path) {
    KnownKeys.check(fields, entries, path, problems);
    @Nullable Object[] args = new @Nullable Object[fields.keys().size()];
    boolean complete = true;
    for (int i = 0; i < args.length; i++) {
      Shape.Key key = fields.keys().get(i);
      Slot slot = slot(key, entries, start, path.key(key.name()));
      args[i] = slot.value();
      complete &= slot.filled();
    }
    return complete ? Optional.of(Records.create(fields.type(), args)) : Optional.empty();
  }

  private Slot slot(Shape.Key key, Map<String, Entry> entries, Position start, KeyPath path) {
    if (key.shape() instanceof Shape.Hidden) {
      Optional<Slot> file = secrets.fromFile(key, entries, path);
      if (file.isPresent()) {
        return file.get();
      }
    }
    Entry entry = entries.get(key.name());
    if (entry == null || isNull(entry.value())) {
      return absent(key, entry == null ? start : YamlText.start(entry.key()), path);
    }
    return Slot.of(bind(key, entry.value(), path));
  }

  /** What stands for a key that is not written. */
  private Slot absent(Shape.Key key, Position where, KeyPath path) {
    if (key.isRequired()) {
      problems.error(where, path, "missing", key.name());
      return Slot.UNFILLED;
    }
    if (key.rules().nullable()) {
      return new Slot(null, true);
    }
    return switch (key.shape()) {
      case Shape.Scalar scalar -> Slot.of(ScalarBinder.defaultOf(scalar, key));
      case Shape.Choice choice -> Slot.of(ScalarBinder.defaultOf(choice, key));
      case Shape.Hidden _ -> Slot.UNFILLED;
      case Shape.ListOf _ -> new Slot(List.of(), true);
      case Shape.MapOf _ -> new Slot(Map.of(), true);
      case Shape.Fields fields -> Slot.of(fields(fields, Map.of(), where, path));
    };
  }

  private Optional<Map<String, Entry>> entries(Node node, KeyPath path) {
    if (!(node instanceof MappingNode mapping)) {
      problems.error(YamlText.start(node), path, "not-a-mapping");
      return Optional.empty();
    }
    return Optional.of(Entry.of(mapping, path, problems));
  }

  static boolean isNull(Node node) {
    return node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.NULL);
  }
}
