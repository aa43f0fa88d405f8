package org.vigie.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.mention.Mention;
import org.vigie.domain.mention.Name;
import org.vigie.domain.mention.NameKind;
import org.vigie.domain.mention.StoryMark;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.Language;
import org.vigie.domain.post.Post;
import org.vigie.domain.post.PostId;
import org.vigie.domain.store.Facets;
import org.vigie.domain.store.MentionFilter;
import org.vigie.domain.store.MentionSeries;
import org.vigie.domain.store.MentionStore;
import org.vigie.domain.store.NamesFound;
import org.vigie.domain.store.ReviewPage;
import org.vigie.domain.store.ReviewPosition;
import org.vigie.domain.store.ReviewRequest;
import org.vigie.domain.store.SearchHit;
import org.vigie.domain.store.SearchPage;
import org.vigie.domain.store.SearchRequest;
import org.vigie.domain.store.SentimentCounts;
import org.vigie.domain.store.SeriesPoint;
import org.vigie.domain.store.Step;
import org.vigie.domain.store.StoryArchive;
import org.vigie.domain.store.StorySize;

/** A store in memory that reads every post for every question. */
public final class InMemoryMentionStore implements MentionStore, MentionSeries, StoryArchive {
  private static final Comparator<ReviewPosition> LATEST_FIRST =
      Comparator.comparing(ReviewPosition::published)
          .reversed()
          .thenComparing(ReviewPosition::post);

  private final Map<PostId, AnalysedPost> posts = new ConcurrentHashMap<>();

  /** Starts empty. */
  public InMemoryMentionStore() {}

  /**
   * Starts with posts.
   *
   * @param given the posts
   */
  public InMemoryMentionStore(AnalysedPost... given) {
    save(List.of(given));
  }

  @Override
  public void save(List<AnalysedPost> given) {
    given.forEach(post -> posts.put(post.post().id(), post));
  }

  @Override
  public void delete(List<PostId> given) {
    given.forEach(posts::remove);
  }

  @Override
  public void refresh() {}

  @Override
  public void correct(PostId post, EntityId entity, boolean relevant) {
    posts.computeIfPresent(post, (_, kept) -> kept.corrected(entity, relevant));
  }

  @Override
  public ReviewPage review(ReviewRequest request, UnaryOperator<AnalysedPost> change) {
    List<AnalysedPost> page =
        posts.values().stream()
            .filter(post -> post.speaksOf(request.entity()))
            .filter(post -> !post.post().published().isBefore(request.from()))
            .sorted(Comparator.comparing(ReviewPosition::of, LATEST_FIRST))
            .filter(post -> isAfter(post, request.after()))
            .limit(request.limit())
            .toList();
    List<AnalysedPost> changed = new ArrayList<>();
    for (AnalysedPost post : page) {
      AnalysedPost before = post;
      AnalysedPost then = change.apply(before);
      while (before != null && !posts.replace(before.post().id(), before, then)) {
        before = posts.get(post.post().id());
        then = before == null ? then : change.apply(before);
      }
      if (before != null && !then.equals(before)) {
        changed.add(then);
      }
    }
    boolean last = page.size() < request.limit();
    return new ReviewPage(page.size(), changed, last ? null : ReviewPosition.of(page.getLast()));
  }

  private static boolean isAfter(AnalysedPost post, @Nullable ReviewPosition place) {
    return place == null || LATEST_FIRST.compare(ReviewPosition.of(post), place) > 0;
  }

  @Override
  public void addNames(List<NamesFound> found) {
    found.forEach(names -> posts.computeIfPresent(names.post(), (_, kept) -> named(kept, names)));
  }

  private static AnalysedPost named(AnalysedPost kept, NamesFound found) {
    boolean same = kept.post().provenance().contentHash().equals(found.contentHash());
    return same && kept.awaitsNames() ? kept.withNames(found.names(), found.model()) : kept;
  }

  @Override
  public List<AnalysedPost> awaitingNames(Set<Language> languages, int limit) {
    Comparator<AnalysedPost> byTime = Comparator.comparing(post -> post.post().published());
    return posts.values().stream()
        .filter(post -> post.awaitsNames() && languages.contains(post.language()))
        .sorted(byTime.reversed().thenComparing(post -> post.post().id()))
        .limit(limit)
        .toList();
  }

  @Override
  public int countAwaitingNames(Set<Language> languages, int most) {
    return awaitingNames(languages, most).size();
  }

  @Override
  public Optional<AnalysedPost> find(PostId id) {
    return Optional.ofNullable(posts.get(id));
  }

  @Override
  public Map<PostId, StoryMark> marks(Collection<PostId> ids) {
    Map<PostId, StoryMark> marks = new HashMap<>();
    for (PostId id : ids) {
      AnalysedPost post = posts.get(id);
      StoryMark mark = post == null ? null : post.story();
      if (mark != null) {
        marks.put(id, mark);
      }
    }
    return marks;
  }

  @Override
  public void originals(Duration window, int most, Consumer<Original> each) {
    List<AnalysedPost> all =
        posts.values().stream()
            .filter(InMemoryMentionStore::isOriginal)
            .sorted(
                Comparator.comparing(InMemoryMentionStore::fetched)
                    .reversed()
                    .thenComparing(post -> post.post().id()))
            .toList();
    all.stream()
        .filter(post -> !fetched(post).isBefore(fetched(all.getFirst()).minus(window)))
        .limit(most)
        .map(InMemoryMentionStore::original)
        .forEach(each);
  }

  @Override
  public Map<PostId, StorySize> sizes(Collection<PostId> stories) {
    Map<PostId, StorySize> sizes = new HashMap<>();
    for (AnalysedPost post : posts.values()) {
      StoryMark mark = post.story();
      if (mark != null && stories.contains(mark.story())) {
        Instant when = post.post().published();
        StorySize one = new StorySize(1, mark.copyOf() == null ? 0 : 1, when, when);
        sizes.merge(mark.story(), one, InMemoryMentionStore::together);
      }
    }
    return sizes;
  }

  private static StorySize together(StorySize a, StorySize b) {
    return new StorySize(
        a.posts() + b.posts(),
        a.copies() + b.copies(),
        a.first().isBefore(b.first()) ? a.first() : b.first(),
        a.last().isAfter(b.last()) ? a.last() : b.last());
  }

  private static Original original(AnalysedPost analysed) {
    Post post = analysed.post();
    return new Original(
        post.id(),
        post.content(),
        post.published(),
        post.provenance().fetchedAt(),
        Objects.requireNonNull(analysed.story()).story());
  }

  private static boolean isCopy(AnalysedPost post) {
    StoryMark mark = post.story();
    return mark != null && mark.copyOf() != null;
  }

  private static boolean isOriginal(AnalysedPost post) {
    StoryMark mark = post.story();
    return mark != null && mark.copyOf() == null;
  }

  private static Instant fetched(AnalysedPost post) {
    return post.post().provenance().fetchedAt();
  }

  @Override
  public List<AnalysedPost> at(CanonicalUrl url, int limit) {
    Comparator<AnalysedPost> byTime = Comparator.comparing(post -> post.post().published());
    return posts.values().stream()
        .filter(post -> post.post().url().equals(url))
        .sorted(byTime.reversed().thenComparing(post -> post.post().id()))
        .limit(limit)
        .toList();
  }

  @Override
  public SearchPage search(SearchRequest request) {
    Comparator<AnalysedPost> byTime = Comparator.comparing(post -> post.post().published());
    Comparator<AnalysedPost> order =
        switch (request.order()) {
          case OLDEST -> byTime;
          case NEWEST, RELEVANCE -> byTime.reversed();
        };
    List<AnalysedPost> found =
        matching(request.filter()).sorted(order.thenComparing(post -> post.post().id())).toList();
    List<SearchHit> hits =
        found.stream()
            .skip(request.offset())
            .limit(request.limit())
            .map(post -> new SearchHit(post, fragments(post)))
            .toList();
    return new SearchPage(found.size(), hits);
  }

  private static List<SearchHit.Fragment> fragments(AnalysedPost post) {
    String text = post.post().content();
    int end = Math.min(text.length(), 200);
    return List.of(
        new SearchHit.Fragment(List.of(new SearchHit.Part(text.substring(0, end), false))));
  }

  private Stream<AnalysedPost> matching(MentionFilter filter) {
    return posts.values().stream().filter(post -> matches(filter, post));
  }

  private static boolean matches(MentionFilter filter, AnalysedPost analysed) {
    Post post = analysed.post();
    return within(post.published(), filter)
        && any(filter.languages().isEmpty(), filter.languages().contains(analysed.language()))
        && any(filter.sources().isEmpty(), filter.sources().contains(post.source()))
        && any(
            filter.topics().isEmpty(),
            analysed.topics().stream().anyMatch(filter.topics()::contains))
        && namesMatch(filter.names(), analysed.names())
        && mentionsMatch(filter, analysed)
        && BruteForceQuery.matches(filter.query(), analysed);
  }

  private static boolean namesMatch(Set<Name> wanted, List<Name> names) {
    Map<NameKind, List<Name>> byKind = wanted.stream().collect(Collectors.groupingBy(Name::kind));
    return byKind.values().stream().allMatch(some -> some.stream().anyMatch(names::contains));
  }

  private static boolean any(boolean unset, boolean holds) {
    return unset || holds;
  }

  private static boolean within(Instant time, MentionFilter filter) {
    Instant from = filter.from();
    Instant to = filter.to();
    return (from == null || !time.isBefore(from)) && (to == null || time.isBefore(to));
  }

  private static boolean mentionsMatch(MentionFilter filter, AnalysedPost post) {
    if (filter.scope() == MentionFilter.Scope.REJECTED) {
      return rejected(filter, post) && felt(filter, post);
    }
    if (!filter.entities().isEmpty()) {
      return counted(filter, post).findAny().isPresent();
    }
    return switch (filter.scope()) {
      case MENTIONS -> counted(filter, post).findAny().isPresent();
      case ALL_POSTS, REJECTED -> felt(filter, post);
    };
  }

  private static boolean felt(MentionFilter filter, AnalysedPost post) {
    return filter.sentiments().isEmpty() || filter.sentiments().contains(post.sentiment().label());
  }

  private static boolean rejected(MentionFilter filter, AnalysedPost post) {
    return post.rejections().stream()
        .map(rejection -> rejection.mention().entity())
        .anyMatch(one -> filter.entities().isEmpty() || filter.entities().contains(one));
  }

  private static Stream<Mention> counted(MentionFilter filter, AnalysedPost post) {
    return post.mentions().stream()
        .filter(m -> filter.entities().isEmpty() || filter.entities().contains(m.entity()))
        .filter(m ->
            filter.sentiments().isEmpty() || filter.sentiments().contains(m.sentiment().label()));
  }

  @Override
  public Map<EntityId, SentimentCounts> countByEntity(MentionFilter filter) {
    return counts(matching(filter), filter);
  }

  @Override
  public Map<EntityId, SentimentCounts> copiesByEntity(MentionFilter filter) {
    return counts(matching(filter).filter(InMemoryMentionStore::isCopy), filter);
  }

  private static Map<EntityId, SentimentCounts> counts(
      Stream<AnalysedPost> found, MentionFilter filter) {
    Map<EntityId, SentimentCounts> counts = new TreeMap<>();
    found
        .flatMap(post -> counted(filter, post))
        .forEach(m ->
            counts.merge(
                m.entity(), SentimentCounts.only(m.sentiment().label(), 1), SentimentCounts::plus));
    return counts;
  }

  @Override
  public List<SeriesPoint> series(MentionFilter filter, Step step, ZoneId zone) {
    return series(
        filter,
        floor(Objects.requireNonNull(filter.from(), "from"), step, zone),
        step,
        counts -> counts.values().stream().reduce(SentimentCounts.NONE, SentimentCounts::plus));
  }

  private List<SeriesPoint> series(
      MentionFilter filter,
      ZonedDateTime first,
      Step step,
      Function<Map<EntityId, SentimentCounts>, SentimentCounts> meant) {
    Instant to = Objects.requireNonNull(filter.to(), "to");
    List<SeriesPoint> points = new ArrayList<>();
    for (ZonedDateTime start = first; start.toInstant().isBefore(to); start = next(start, step)) {
      Map<EntityId, SentimentCounts> counts = countsIn(filter, start, next(start, step));
      points.add(new SeriesPoint(start.toInstant(), meant.apply(counts)));
    }
    return points;
  }

  private Map<EntityId, SentimentCounts> countsIn(
      MentionFilter filter, ZonedDateTime start, ZonedDateTime end) {
    Stream<AnalysedPost> found =
        matching(filter)
            .filter(post -> !post.post().published().isBefore(start.toInstant()))
            .filter(post -> post.post().published().isBefore(end.toInstant()));
    return counts(found, filter);
  }

  private static ZonedDateTime floor(Instant time, Step step, ZoneId zone) {
    ZonedDateTime local = time.atZone(zone);
    return switch (step) {
      case HOUR -> local.truncatedTo(ChronoUnit.HOURS);
      case DAY -> local.toLocalDate().atStartOfDay(zone);
      case WEEK ->
          local
              .toLocalDate()
              .with(TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY))
              .atStartOfDay(zone);
    };
  }

  private static ZonedDateTime next(ZonedDateTime start, Step step) {
    return switch (step) {
      case HOUR -> start.plusHours(1);
      case DAY -> start.plusDays(1);
      case WEEK -> start.plusWeeks(1);
    };
  }

  @Override
  public Map<EntityId, List<SeriesPoint>> seriesByEntity(
      MentionFilter filter, Step step, ZoneId zone) {
    ZonedDateTime first = floor(Objects.requireNonNull(filter.from(), "from"), step, zone);
    Map<EntityId, List<SeriesPoint>> out = new TreeMap<>();
    for (EntityId entity : countByEntity(filter).keySet()) {
      out.put(
          entity,
          series(filter, first, step, counts -> counts.getOrDefault(entity, SentimentCounts.NONE)));
    }
    return out;
  }

  @Override
  public Facets facets(MentionFilter filter, Set<Facets.Part> parts) {
    List<AnalysedPost> found = matching(filter).toList();
    return new Facets(
        found.size(),
        parts.contains(Facets.Part.MENTIONS) ? counts(found.stream(), filter) : Map.of(),
        spread(of(found, parts, Facets.Part.LANGUAGES).map(AnalysedPost::language)),
        spread(of(found, parts, Facets.Part.SOURCES).map(post -> post.post().source())),
        spread(of(found, parts, Facets.Part.TOPICS).flatMap(post -> post.topics().stream())),
        names(of(found, parts, Facets.Part.NAMES).toList()),
        spread(of(found, parts, Facets.Part.REJECTED).flatMap(post -> rejectedIn(post, filter))));
  }

  private static Stream<EntityId> rejectedIn(AnalysedPost post, MentionFilter filter) {
    return post.rejections().stream()
        .map(rejection -> rejection.mention().entity())
        .filter(one -> filter.entities().isEmpty() || filter.entities().contains(one));
  }

  private static Stream<AnalysedPost> of(
      List<AnalysedPost> found, Set<Facets.Part> parts, Facets.Part part) {
    return parts.contains(part) ? found.stream() : Stream.empty();
  }

  private static Map<Name, Long> names(List<AnalysedPost> found) {
    Map<Name, Long> all = spread(found.stream().flatMap(post -> post.names().stream()));
    Map<Name, Long> kept = new LinkedHashMap<>();
    for (NameKind kind : NameKind.values()) {
      all.entrySet().stream()
          .filter(entry -> entry.getKey().kind() == kind)
          .sorted(
              Map.Entry.<Name, Long>comparingByValue()
                  .reversed()
                  .thenComparing(entry -> entry.getKey().key()))
          .limit(Facets.NAMES_A_KIND)
          .forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
    }
    return kept;
  }

  private static <K> Map<K, Long> spread(Stream<K> found) {
    Map<K, Long> counts =
        found.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    Map<K, Long> ordered = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(Map.Entry.<K, Long>comparingByValue().reversed())
        .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
    return ordered;
  }
}
