package org.vigie.console.mention;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.console.Watch;
import org.vigie.console.language.Words;
import org.vigie.console.layout.QueryString;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.mention.Name;
import org.vigie.domain.mention.NameKind;
import org.vigie.domain.mention.TopicId;

/**
 * A word beside a post that leads to other posts with it.
 *
 * @param label the word for people
 * @param link the address of their search; null when there is none
 */
public record Tag(String label, @Nullable String link) {
  private static final String LONG_ENOUGH = "90";

  static List<Tag> topics(AnalysedPost post, Watch watch, Words words) {
    return post.topics().stream().map(id -> topic(id, watch, words)).toList();
  }

  private static Tag topic(TopicId id, Watch watch, Words words) {
    String name = watch.nameOf(id, words.language().language());
    return new Tag(name, search("topic", id.value()));
  }

  /** The names of one kind; of those that are of no kind nothing can be searched. */
  static List<Tag> names(AnalysedPost post, NameKind kind) {
    return post.names().stream()
        .filter(name -> name.kind() == kind)
        .map(name -> new Tag(name.text(), linkOf(name)))
        .toList();
  }

  private static @Nullable String linkOf(Name name) {
    return name.kind() == NameKind.OTHER ? null : search("name", name.key());
  }

  private static String search(String parameter, String value) {
    return "/mentions" + new QueryString().add(parameter, value).add("period", LONG_ENOUGH);
  }
}
