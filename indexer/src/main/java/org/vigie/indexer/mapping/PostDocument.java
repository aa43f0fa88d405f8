package org.vigie.indexer.mapping;

import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonParser;
import java.util.EnumSet;
import org.opensearch.client.json.JsonpDeserializable;
import org.opensearch.client.json.JsonpDeserializer;
import org.opensearch.client.json.JsonpMapper;
import org.opensearch.client.json.PlainJsonSerializable;
import org.vigie.domain.mention.AnalysedPost;

/**
 * A post as it is stored: one document, whose id is the post's. The author's name is left out.
 *
 * @param post the post
 */
@JsonpDeserializable
public record PostDocument(AnalysedPost post) implements PlainJsonSerializable {
  /** Reads a document; the client finds it by this name. */
  @SuppressWarnings("ConstantName")
  public static final JsonpDeserializer<PostDocument> _DESERIALIZER =
      JsonpDeserializer.of(
          EnumSet.of(JsonParser.Event.START_OBJECT),
          (parser, mapper, event) ->
              new PostDocument(
                  PostReader.read(
                      JsonpDeserializer.jsonValueDeserializer()
                          .deserialize(parser, mapper, event)
                          .asJsonObject())));

  private static final int OTHER_BYTES = 2_048;
  private static final int BYTES_A_CHAR = 3;

  @Override
  public void serialize(JsonGenerator generator, JsonpMapper mapper) {
    new PostWriter(generator).write(post);
  }

  /**
   * Estimates the size of the document from above, without writing it.
   *
   * @return bytes
   */
  public long estimatedBytes() {
    long chars = post.post().title().length() + (long) post.post().text().length();
    return OTHER_BYTES + BYTES_A_CHAR * chars;
  }
}
