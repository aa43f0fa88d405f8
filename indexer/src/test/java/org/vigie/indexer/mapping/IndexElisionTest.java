package org.vigie.indexer.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.vigie.domain.query.Elision;

class IndexElisionTest {
  @Test
  void theIndexElidesWhatQueriesElide() throws IOException {
    try (InputStream in =
            Objects.requireNonNull(IndexElisionTest.class.getResourceAsStream("posts-index.json"));
        JsonReader reader = Json.createReader(in)) {
      assertThat(
              reader
                  .readObject()
                  .getJsonObject("settings")
                  .getJsonObject("analysis")
                  .getJsonObject("filter")
                  .getJsonObject("vigie_elision")
                  .getJsonArray("articles")
                  .getValuesAs(JsonString::getString))
          .containsExactlyInAnyOrderElementsOf(Elision.ARTICLES);
    }
  }
}
