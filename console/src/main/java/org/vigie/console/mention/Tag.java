package org.vigie.console.mention;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.console.Watch;
import org.vigie.console.language.Words;
import org.vigie.console.layout.QueryString;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.mention.Name;
import org.vigie.domain.mention.NameKind;

/**
 * A word beside a post that leads to other posts with it.
 *
 * @param label the word for people
 * @param link the address of their search; null when there is none
 */
public record Tag(String label, @Nullable String link) {
  private static final int LONG_ENOUGH = 90;

  /** The topics of a post; {@code today} is a day of the team's calendar. */
  static List<Tag> topics(AnalysedPost post, Watch watch, Words words, LocalDate today) {
    LocalDate day = day(post, watch);
    return post.topics().stream()
        .map(id ->
            new Tag(
                watch.nameOf(id, words.language().language()),
                search("topic", id.value(), day, today)))
        .toList();
  }

  private static LocalDate day(AnalysedPost post, Watch watch) {
    return LocalDate.ofInstant(post.post().published(), watch.zone());
  }

  /** The names of one kind; of those that are of no kind nothing can be searched. */
  static List<Tag> names(AnalysedPost post, NameKind kind, Watch watch, LocalDate today) {
    LocalDate day = day(post, watch);
    return post.names().stream()
        .filter(name -> name.kind() == kind)
        .map(name -> new Tag(name.text(), linkOf(name, day, today)))
        .toList();
  }

  private static @Nullable String linkOf(Name name, LocalDate day, LocalDate today) {
    return name.kind() == NameKind.OTHER ? null : search("name", name.key(), day, today);
  }

  /** The last days, or for an older post as many days from its own on. */
  private static String search(String parameter, String value, LocalDate day, LocalDate today) {
    QueryString search = new QueryString().add(parameter, value);
    if (day.isBefore(today.minusDays(LONG_ENOUGH - 1L))) {
      search
          .add("period", "custom")
          .add("from", day.toString())
          .add("to", day.plusDays(LONG_ENOUGH - 1L).toString());
    } else {
      search.add("period", String.valueOf(LONG_ENOUGH));
    }
    return "/mentions" + search;
  }
}
