package org.vigie.nlp.analyse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.entity.WatchedEntity;
import org.vigie.domain.mention.TextSpan;
import org.vigie.domain.post.Post;
import org.vigie.nlp.match.EntityMatch;
import org.vigie.nlp.match.NameLocator;
import org.vigie.nlp.match.Spellings;
import org.vigie.nlp.match.TextWords;
import org.vigie.nlp.text.CharRange;

/**
 * Says where a post names an entity, in the post's content. A query also matches context words
 * ("Orange" near "fibre"), towards which nobody feels anything: where the entity's own name or an
 * alias stands, only that counts.
 */
final class MentionTargets {
  private final NameLocator locator = new NameLocator();
  private final Map<EntityId, Spellings> spellings = new HashMap<>();

  MentionTargets(List<WatchedEntity> entities) {
    entities.forEach(entity -> spellings.put(entity.id(), locator.spellings(entity)));
  }

  /** The words of a post's content, cut once for all of its mentions. */
  TextWords words(Post post) {
    return locator.read(post.content());
  }

  List<CharRange> of(Post post, TextWords words, EntityMatch match) {
    Spellings names = spellings.get(match.entity());
    List<CharRange> named = names == null ? List.of() : words.find(names);
    return named.isEmpty()
        ? match.spans().stream().map(span -> inContent(post, span)).toList()
        : named;
  }

  /**
   * Says where a passage of a post's content stands: where it ends, should it cross over; null when
   * it is but the line break between title and text.
   */
  static @Nullable TextSpan inPost(Post post, @Nullable CharRange range) {
    if (range == null) {
      return null;
    }
    int title = post.title().length();
    int shift = bodyStart(post);
    if (range.start() < title && range.end() <= shift) {
      return new TextSpan(TextSpan.Part.TITLE, range.start(), Math.min(range.end(), title));
    }
    return range.end() <= shift
        ? null
        : new TextSpan(TextSpan.Part.TEXT, Math.max(0, range.start() - shift), range.end() - shift);
  }

  /** Says where a post's text starts in its content. */
  static int bodyStart(Post post) {
    return post.content().length() - post.text().length();
  }

  private static CharRange inContent(Post post, TextSpan span) {
    int shift =
        switch (span.part()) {
          case TITLE -> 0;
          case TEXT -> bodyStart(post);
        };
    return new CharRange(span.start() + shift, span.end() + shift);
  }
}
