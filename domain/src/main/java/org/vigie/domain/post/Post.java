package org.vigie.domain.post;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One published item as found at a source. Immutable: an edit makes a new version with the same
 * identifier and another {@link Provenance#contentHash}. Text is plain: mark-up was reduced before.
 *
 * @param id derived from source and native id
 * @param source where it was found
 * @param nativeId the identifier that the source gave it, never empty
 * @param url where a person can read it
 * @param title its title; empty when it has none
 * @param text its body as plain text; may be empty when the title says all
 * @param author who published it; null when unknown; absent from posts read back from the store
 * @param thread the discussion that it belongs to; null when it stands alone
 * @param published when it was published; the time of fetching when the source does not say
 * @param updated when it was last edited; null when never or unknown
 * @param declaredLanguage the language that the source declares; null when it declares none
 * @param engagement measured reactions
 * @param provenance how it came here
 * @param authorFacts what the source tells of the author beside the name
 */
public record Post(
    PostId id,
    SourceId source,
    String nativeId,
    CanonicalUrl url,
    String title,
    String text,
    @Nullable AuthorName author,
    @Nullable ThreadRef thread,
    Instant published,
    @Nullable Instant updated,
    @Nullable Language declaredLanguage,
    Engagement engagement,
    Provenance provenance,
    AuthorFacts authorFacts) {
  /** Checks that the post says something. */
  public Post {
    if (title.isBlank() && text.isBlank()) {
      throw new IllegalArgumentException(
          "post \"" + nativeId + "\" of source \"" + source + "\" has neither title nor text");
    }
  }

  /**
   * Makes a post of whose author nothing is known beside the name.
   *
   * @param id derived from source and native id
   * @param source where it was found
   * @param nativeId the identifier that the source gave it
   * @param url where a person can read it
   * @param title its title; may be empty
   * @param text its body; may be empty
   * @param author who published it; may be null
   * @param thread the discussion that it belongs to; may be null
   * @param published when it was published
   * @param updated when it was last edited; may be null
   * @param declaredLanguage the language that the source declares; may be null
   * @param engagement measured reactions
   * @param provenance how it came here
   */
  public Post(
      PostId id,
      SourceId source,
      String nativeId,
      CanonicalUrl url,
      String title,
      String text,
      @Nullable AuthorName author,
      @Nullable ThreadRef thread,
      Instant published,
      @Nullable Instant updated,
      @Nullable Language declaredLanguage,
      Engagement engagement,
      Provenance provenance) {
    this(
        id,
        source,
        nativeId,
        url,
        title,
        text,
        author,
        thread,
        published,
        updated,
        declaredLanguage,
        engagement,
        provenance,
        AuthorFacts.UNKNOWN);
  }

  /**
   * Returns title and text as one, as analysis reads them.
   *
   * @return the title, a line feed and the text; or the one that is not empty
   */
  public String content() {
    if (title.isEmpty()) {
      return text;
    }
    return text.isEmpty() ? title : title + "\n" + text;
  }
}
