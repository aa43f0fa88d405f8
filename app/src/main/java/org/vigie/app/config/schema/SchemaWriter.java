package org.vigie.app.config.schema;

import org.vigie.app.config.bind.Range;
import org.vigie.app.config.bind.ScalarType;
import org.vigie.app.config.bind.Shape;
import org.vigie.app.config.bind.ShapeReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the JSON Schema (draft 2020-12) of a configuration file from its record. */
final class SchemaWriter {
  private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

  private final JsonMapper json = new JsonMapper();
  private final ShapeReader shapes;

  /**
   * Makes a writer.
   *
   * @param shapes reads the records
   */
  public SchemaWriter(ShapeReader shapes) {
    this.shapes = shapes;
  }

  /**
   * Writes a schema.
   *
   * @param type the record of the file
   * @param title what the file is
   * @return the schema as indented JSON, with a line end
   */
  public String schema(Class<? extends Record> type, String title) {
    ObjectNode root = json.createObjectNode();
    root.put("$schema", DRAFT);
    root.put("title", title);
    root.setAll(fields(shapes.fields(type)));
    return json.writerWithDefaultPrettyPrinter().writeValueAsString(root).replace("\r\n", "\n")
        + "\n";
  }

  private ObjectNode fields(Shape.Fields fields) {
    ObjectNode node = typed("object");
    ObjectNode properties = node.putObject("properties");
    ArrayNode required = json.createArrayNode();
    for (Shape.Key key : fields.keys()) {
      properties.set(key.name(), key(key));
      if (key.shape() instanceof Shape.Hidden) {
        properties.set(
            key.name() + Shape.Hidden.FILE,
            typed("string").put("description", "File with the value of " + key.name() + "."));
      }
      if (isNeeded(key)) {
        required.add(key.name());
      }
    }
    if (!required.isEmpty()) {
      node.set("required", required);
    }
    return node.put("additionalProperties", false);
  }

  /** A mapping is needed when one of its keys is. */
  private static boolean isNeeded(Shape.Key key) {
    return key.isRequired()
        || (key.shape() instanceof Shape.Fields fields
            && !key.rules().nullable()
            && fields.keys().stream().anyMatch(SchemaWriter::isNeeded));
  }

  private ObjectNode key(Shape.Key key) {
    ObjectNode node = shape(key.shape());
    String doc = key.rules().doc();
    key.rules().form().ifPresent(form -> node.put("pattern", whole(form)));
    if (key.shape() instanceof Shape.Scalar scalar) {
      JsonValues values = new JsonValues(scalar.type().form().jsonType());
      key.rules().defaultText().ifPresent(text -> node.set("default", values.of(text)));
      if (key.rules().range().isPresent()) {
        Range range = key.rules().range().get();
        if (values.areNumbers()) {
          node.set("minimum", values.of(range.min()));
          node.set("maximum", values.of(range.max()));
        } else {
          doc += " From " + range.min() + " to " + range.max() + ".";
        }
      }
    } else {
      key.rules().defaultText().ifPresent(text -> node.put("default", text));
    }
    return doc.isEmpty() ? node : node.put("description", doc);
  }

  private ObjectNode shape(Shape shape) {
    return switch (shape) {
      case Shape.Scalar(var type) -> scalar(type.form());
      case Shape.Choice choice -> {
        ObjectNode node = typed("string");
        choice.written().forEach(node.putArray("enum")::add);
        yield node;
      }
      case Shape.Hidden _ -> typed("string").put("pattern", whole(Shape.Hidden.VARIABLE));
      case Shape.ListOf(var element) -> {
        ObjectNode node = typed("array");
        node.set("items", shape(element));
        yield node;
      }
      case Shape.MapOf(var value) -> {
        ObjectNode node = typed("object");
        node.set("additionalProperties", shape(value));
        yield node;
      }
      case Shape.Fields fields -> fields(fields);
    };
  }

  private ObjectNode scalar(ScalarType.Form form) {
    ObjectNode node = typed(form.jsonType());
    if (form.pattern() != null) {
      node.put("pattern", whole(form.pattern()));
    }
    if (form.format() != null) {
      node.put("format", form.format());
    }
    return node;
  }

  private static String whole(String pattern) {
    return "^(" + pattern + ")$";
  }

  private ObjectNode typed(String jsonType) {
    return json.createObjectNode().put("type", jsonType);
  }
}
