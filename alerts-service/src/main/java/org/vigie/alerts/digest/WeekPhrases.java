package org.vigie.alerts.digest;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.vigie.domain.digest.Digest;
import org.vigie.domain.digest.DigestWeek;
import org.vigie.domain.digest.PhraseFinder;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.entity.WatchedEntity;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.mention.StoryMark;
import org.vigie.domain.post.Language;
import org.vigie.domain.post.PostId;
import org.vigie.domain.store.MentionFilter;
import org.vigie.domain.store.MentionStore;
import org.vigie.domain.store.SearchHit;
import org.vigie.domain.store.SearchRequest;

/**
 * Finds what the mentions of an entity spoke of in a week more than in the weeks before, in French
 * and in English apart. Samples keep the cost of a busy week bounded.
 */
final class WeekPhrases {
  /** How many weeks before the week say what is usual. */
  static final int WEEKS_BEFORE = 4;

  /** How many mentions of a day are read at most, the latest. */
  static final int MOST_A_DAY = 100;

  private static final int DAYS = 7;
  private static final int MOST = 5;
  private static final List<Language> LANGUAGES = List.of(Language.FRENCH, Language.ENGLISH);

  private final MentionStore store;
  private final PhraseFinder finder;

  WeekPhrases(MentionStore store, PhraseFinder finder) {
    this.store = store;
    this.finder = finder;
  }

  /** A phrase and how much it stands out. */
  private record Ranked(Digest.Phrase phrase, double score) {}

  /** Returns at most five phrases, best first. */
  List<Digest.Phrase> of(
      EntityId entity, DigestWeek week, ZoneId zone, List<WatchedEntity> watched) {
    LocalDate monday = week.monday();
    List<AnalysedPost> now = sample(entity, monday, DAYS, zone);
    if (now.isEmpty()) {
      return List.of();
    }
    List<AnalysedPost> before =
        sample(entity, monday.minusWeeks(WEEKS_BEFORE), WEEKS_BEFORE * DAYS, zone);
    List<String> names = watched.stream().flatMap(one -> one.names().stream()).toList();
    List<Ranked> ranked = new ArrayList<>();
    for (Language language : LANGUAGES) {
      ranked.addAll(found(in(now, language), in(before, language), names));
    }
    ranked.sort(Comparator.comparingDouble(one -> -one.score()));
    return merged(ranked).stream().limit(MOST).toList();
  }

  /** "Mail" is said in both languages, and is one phrase. */
  private static List<Digest.Phrase> merged(List<Ranked> ranked) {
    Map<String, Digest.Phrase> phrases = new LinkedHashMap<>();
    for (Ranked one : ranked) {
      Digest.Phrase phrase = one.phrase();
      phrases.merge(
          phrase.text().toLowerCase(Locale.ROOT),
          phrase,
          (first, other) ->
              new Digest.Phrase(
                  first.text(), first.mentions() + other.mentions(), first.example()));
    }
    return List.copyOf(phrases.values());
  }

  private List<Ranked> found(
      List<AnalysedPost> now, List<AnalysedPost> before, List<String> names) {
    return finder.find(texts(now), texts(before), names, MOST).stream()
        .map(found ->
            new Ranked(
                new Digest.Phrase(
                    found.text(),
                    found.texts().size(),
                    now.get(found.texts().getFirst()).post().id()),
                found.score()))
        .toList();
  }

  private static List<String> texts(List<AnalysedPost> posts) {
    return posts.stream().map(post -> post.post().content()).toList();
  }

  private static List<AnalysedPost> in(List<AnalysedPost> posts, Language language) {
    return posts.stream().filter(post -> post.language().equals(language)).toList();
  }

  /** The latest of each day, the text of copies once. */
  private List<AnalysedPost> sample(EntityId entity, LocalDate first, int days, ZoneId zone) {
    MentionFilter mentions = MentionFilter.ANY.withEntities(Set.of(entity));
    Set<PostId> originals = new HashSet<>();
    List<AnalysedPost> sample = new ArrayList<>();
    for (int day = days - 1; day >= 0; day--) {
      MentionFilter one =
          mentions.between(
              first.plusDays(day).atStartOfDay(zone).toInstant(),
              first.plusDays(day + 1L).atStartOfDay(zone).toInstant());
      SearchRequest request = new SearchRequest(one, SearchRequest.Order.NEWEST, 0, MOST_A_DAY);
      store.search(request).hits().stream()
          .map(SearchHit::post)
          .filter(post -> originals.add(original(post)))
          .forEach(sample::add);
    }
    return sample;
  }

  /** The post whose words these are. */
  static PostId original(AnalysedPost post) {
    StoryMark story = post.story();
    PostId copied = story == null ? null : story.copyOf();
    return copied == null ? post.post().id() : copied;
  }
}
