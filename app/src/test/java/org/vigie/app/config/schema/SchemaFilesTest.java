package org.vigie.app.config.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vigie.app.config.TestFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SchemaFilesTest {
  /** Set the system property vigie.schemas to "write" to write the files anew. */
  private static final boolean WRITE = "write".equals(System.getProperty("vigie.schemas"));

  @Test
  void areKeptAsTheyAreGenerated() throws IOException {
    Path folder = TestFolder.HOME.resolve("config/schema");
    for (Map.Entry<String, String> schema : SchemaFiles.all().entrySet()) {
      Path file = folder.resolve(schema.getKey());
      if (WRITE) {
        Files.writeString(file, schema.getValue());
      }
      assertThat(file).as("run with -Dvigie.schemas=write").hasContent(schema.getValue());
    }
  }

  @Test
  void describeEveryKey() {
    JsonMapper json = new JsonMapper();
    for (String schema : SchemaFiles.all().values()) {
      for (JsonNode properties : json.readTree(schema).findValues("properties")) {
        properties
            .properties()
            .forEach(key ->
                assertThat(key.getValue().path("description").asString(""))
                    .as(key.getKey())
                    .isNotBlank());
      }
    }
  }

  @Test
  void knowTheSecretsThatAreNamedInsteadOfWritten() {
    JsonNode mail =
        new JsonMapper()
            .readTree(SchemaFiles.all().get("vigie.schema.json"))
            .at("/properties/mail");

    assertThat(mail.at("/properties/password/pattern").asString()).startsWith("^(\\$\\{");
    assertThat(mail.at("/properties/password-file/type").asString()).isEqualTo("string");
    assertThat(mail.at("/additionalProperties").asBoolean()).isFalse();
  }
}
