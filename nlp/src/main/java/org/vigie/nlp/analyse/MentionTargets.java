package org.vigie.nlp.analyse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.entity.WatchedEntity;
import org.vigie.domain.mention.TextSpan;
import org.vigie.domain.post.Post;
import org.vigie.nlp.match.NameLocator;
import org.vigie.nlp.text.CharRange;

/**
 * Says where a post names an entity, in the post's content. A query also matches context words
 * ("Orange" near "fibre"), towards which nobody feels anything: where the entity's own name or an
 * alias stands, only that counts.
 */
final class MentionTargets {
  private final NameLocator locator = new NameLocator();

  List<CharRange> of(Post post, @Nullable WatchedEntity entity, List<TextSpan> spans) {
    if (entity != null) {
      List<String> spellings = new ArrayList<>(entity.aliases());
      spellings.add(entity.name());
      List<CharRange> named = locator.find(post.content(), spellings);
      if (!named.isEmpty()) {
        return named;
      }
    }
    return spans.stream().map(span -> inContent(post, span)).toList();
  }

  /** Says where a passage of a post's content stands: where it ends, should it cross over. */
  static @Nullable TextSpan inPost(Post post, @Nullable CharRange range) {
    if (range == null) {
      return null;
    }
    int shift = post.content().length() - post.text().length();
    return range.end() <= post.title().length()
        ? new TextSpan(TextSpan.Part.TITLE, range.start(), range.end())
        : new TextSpan(TextSpan.Part.TEXT, Math.max(0, range.start() - shift), range.end() - shift);
  }

  private static CharRange inContent(Post post, TextSpan span) {
    int shift =
        switch (span.part()) {
          case TITLE -> 0;
          case TEXT -> post.content().length() - post.text().length();
        };
    return new CharRange(span.start() + shift, span.end() + shift);
  }
}
