package org.vigie.indexer.mapping;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.mention.StoryMark;
import org.vigie.domain.post.PostId;
import org.vigie.domain.store.StoryArchive;

/** Reads the place of a post among stories from its document, or from a part of it. */
public final class StoryFields {
  /** What {@link #mark} reads. */
  public static final List<String> OF_A_MARK = List.of(Fields.STORY, Fields.COPY_OF);

  /** What {@link #original} reads. */
  public static final List<String> OF_AN_ORIGINAL =
      List.of(Fields.ID, Fields.TITLE, Fields.TEXT, Fields.PUBLISHED, Fields.FETCHED, Fields.STORY);

  private StoryFields() {}

  /**
   * Reads a place.
   *
   * @param json a document, or the fields {@link #OF_A_MARK} of it
   * @return the place; null when the document has none
   */
  public static @Nullable StoryMark mark(JsonObject json) {
    if (!json.containsKey(Fields.STORY)) {
      return null;
    }
    PostId copyOf =
        json.containsKey(Fields.COPY_OF) ? new PostId(json.getString(Fields.COPY_OF)) : null;
    return new StoryMark(new PostId(json.getString(Fields.STORY)), copyOf);
  }

  /**
   * Reads a post with words of its own.
   *
   * @param json a document with a place, or the fields {@link #OF_AN_ORIGINAL} of it
   * @return the post
   */
  public static StoryArchive.Original original(JsonObject json) {
    String title = json.getString(Fields.TITLE);
    String text = json.getString(Fields.TEXT);
    return new StoryArchive.Original(
        new PostId(json.getString(Fields.ID)),
        title.isEmpty() ? text : text.isEmpty() ? title : title + "\n" + text,
        Instant.parse(json.getString(Fields.PUBLISHED)),
        Instant.parse(json.getJsonObject("provenance").getString("fetchedAt")),
        new PostId(json.getString(Fields.STORY)));
  }
}
