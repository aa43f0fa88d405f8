package org.vigie.console.mention;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.mention.NameState;
import org.vigie.domain.post.Language;

/** What a reader should know of names that are not there: keys of the message files. */
public final class NameNotes {
  private static final List<Language> LANGUAGES = List.of(Language.FRENCH, Language.ENGLISH);
  private static final String NAMES = "names=";

  private NameNotes() {}

  /**
   * Says what is wrong with the finding of names.
   *
   * @param state how it does
   * @return one key a line; empty when all is well or names are not wanted
   */
  public static List<String> of(NameState state) {
    List<String> notes = new ArrayList<>();
    if (!state.wanted()) {
      return notes;
    }
    List<Language> missing =
        LANGUAGES.stream().filter(language -> !state.hasModel(language)).toList();
    if (missing.equals(LANGUAGES)) {
      notes.add("names.missing");
    } else {
      missing.forEach(language -> notes.add("names.missing." + language));
    }
    LANGUAGES.stream()
        .filter(state.givenUp()::contains)
        .forEach(language -> notes.add("names.given-up." + language));
    return notes;
  }

  /** Says why a post has no names yet; null when there is nothing to say. */
  static @Nullable String of(AnalysedPost post, NameState state) {
    if (!state.wanted() || !LANGUAGES.contains(post.language())) {
      return null;
    }
    if (post.awaitsNames()) {
      return state.found().contains(post.language()) && !state.givenUp().contains(post.language())
          ? "names.pending"
          : "names.waiting";
    }
    boolean looked = post.modelVersions().stream().anyMatch(one -> one.startsWith(NAMES));
    boolean wanted = !looked && !post.mentions().isEmpty() && post.names().isEmpty();
    return wanted ? "names.not-looked-for" : null;
  }
}
