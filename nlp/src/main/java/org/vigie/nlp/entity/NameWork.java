package org.vigie.nlp.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.mention.Name;
import org.vigie.domain.post.Language;
import org.vigie.domain.post.PostId;
import org.vigie.domain.store.MentionStore;
import org.vigie.domain.store.NamesFound;

/** Finds the names that kept posts await, and hands them to the store. */
final class NameWork {
  private static final Logger LOG = LoggerFactory.getLogger(NameWork.class);
  private static final int LONGEST_TEXT = 20_000;

  private final NameSource names;
  private final MentionStore store;

  /** Languages whose model ended in an error, such as too little memory; until the next start. */
  private final Set<Language> givenUp = ConcurrentHashMap.newKeySet();

  NameWork(NameSource names, MentionStore store) {
    this.names = names;
    this.store = store;
  }

  /** A post that waits, reduced to what finding names needs. */
  record Waiting(PostId id, String contentHash, String text, Language language) {
    static Waiting of(AnalysedPost saved) {
      String text = saved.post().content();
      return new Waiting(
          saved.post().id(),
          saved.post().provenance().contentHash(),
          text.substring(0, Math.min(LONGEST_TEXT, text.length())),
          saved.language());
    }
  }

  Set<Language> givenUp() {
    return Set.copyOf(givenUp);
  }

  /** The latest kept posts that await names which can be found. */
  List<Waiting> waiting(int most) {
    return store.awaitingNames(languages(), most).stream().map(Waiting::of).toList();
  }

  /** The languages whose model is there and works, as far as is known. */
  Set<Language> languages() {
    Set<Language> languages = new HashSet<>(names.languages());
    languages.removeAll(givenUp);
    return languages;
  }

  /** Returns how many got names; the others wait in the store. */
  int complete(List<Waiting> batch, BooleanSupplier stopped) {
    List<NamesFound> found = new ArrayList<>();
    for (Waiting post : batch) {
      NamesFound one = stopped.getAsBoolean() ? null : find(post);
      if (one != null) {
        found.add(one);
      }
    }
    store.addNames(found);
    return found.size();
  }

  /** A post that the finder cannot read has no names: it would fail each time again. */
  private @Nullable NamesFound find(Waiting post) {
    if (givenUp.contains(post.language())) {
      return null;
    }
    Optional<List<Name>> found;
    try {
      found = names.names(post.text(), post.language());
    } catch (RuntimeException | StackOverflowError e) {
      LOG.warn("event=names-unreadable post={}", post.id(), e);
      found = Optional.of(List.of());
    } catch (Error e) {
      LOG.error("event=names-given-up language={} post={}", post.language(), post.id(), e);
      givenUp.add(post.language());
      found = Optional.empty();
    }
    return found
        .map(list -> new NamesFound(post.id(), post.contentHash(), list, names.version()))
        .orElse(null);
  }
}
