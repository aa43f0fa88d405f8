package org.vigie.testkit.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.mention.Mention;
import org.vigie.domain.mention.Name;
import org.vigie.domain.mention.Rejection;
import org.vigie.domain.mention.Sentiment;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.domain.mention.StoryMark;
import org.vigie.domain.mention.TextSpan;
import org.vigie.domain.mention.TopicId;
import org.vigie.domain.post.AuthorFacts;
import org.vigie.domain.post.AuthorName;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.Country;
import org.vigie.domain.post.Engagement;
import org.vigie.domain.post.Language;
import org.vigie.domain.post.Post;
import org.vigie.domain.post.PostId;
import org.vigie.domain.post.Provenance;
import org.vigie.domain.post.RobotsVerdict;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.post.ThreadRef;
import org.vigie.testkit.Posts;

/**
 * Makes posts from a few words, so that generated queries often match: the same seed gives the same
 * posts. They lie around the night when Paris sets its clocks back in 2026.
 */
public final class GeneratedPosts {
  /** The native identifier of the first post. */
  static final String FIRST_ID = "n0";

  /** The words that texts are made of. */
  public static final List<String> WORDS =
      List.of(
          "Ouvaton",
          "OVH",
          "OVH's",
          "Gandi",
          "l'Éolienne",
          "l’éolienne",
          "hébergement",
          "panne",
          "œuvre",
          "d'accord",
          "Straße",
          "serveur",
          "lent",
          "rapide",
          "the",
          "server",
          "down",
          "porte-monnaie",
          "Café",
          "2026",
          "qu'Ouvaton",
          "Orange",
          "orange",
          "ORANGE's",
          "panen",
          "pannes",
          "server5",
          "O’Reilly",
          "o'reilly");

  /** The entities that posts mention. */
  public static final List<String> ENTITIES = List.of("ouvaton", "ovh", "gandi", "eolienne");

  /** The names of authors. */
  public static final List<String> AUTHORS = List.of("Ada", "Émile Zola", "b0b");

  /** The hosts of addresses. */
  public static final List<String> HOSTS =
      List.of(
          "blog.example.org",
          "example.org",
          "www.example.org",
          "myexample.org",
          "forum.ouvaton.coop");

  /** The earliest time of publication. */
  public static final Instant FIRST = Instant.parse("2026-10-20T00:00:00Z");

  /** All are published before. */
  public static final Instant LAST = Instant.parse("2026-11-03T00:00:00Z");

  private static final List<String> PATHS = List.of("/p/", "/P/", "/forum/p/");
  private static final List<String> GAPS = List.of(" ", " ", " ", ", ", ". ", " — ", "\n");
  private static final List<Language> LANGUAGES =
      List.of(Language.FRENCH, Language.ENGLISH, Language.UNKNOWN);

  private final Random random;

  /**
   * Starts.
   *
   * @param seed chooses the posts
   */
  public GeneratedPosts(long seed) {
    this.random = new Random(seed);
  }

  /**
   * Makes posts.
   *
   * @param count how many
   * @return posts of different native ids
   */
  public List<AnalysedPost> take(int count) {
    return IntStream.range(0, count).mapToObj(i -> next("n" + i)).toList();
  }

  private AnalysedPost next(String nativeId) {
    String author = maybe(pick(AUTHORS));
    Post post = post(nativeId);
    List<Mention> mentions = mentions();
    return new AnalysedPost(
        post,
        pick(LANGUAGES),
        author == null ? null : Posts.pseudonymOf(new AuthorName(author)),
        sentiment(),
        mentions,
        rejections(mentions),
        some(Stream.of("price", "outage")).map(TopicId::new).toList(),
        some(Stream.of("person:Ada Lovelace", "place:Roubaix")).map(Name::parse).toList(),
        List.of("sentiment-fr=3f2a91"),
        story(post));
  }

  private StoryMark story(Post post) {
    PostId other = PostId.of(post.source(), FIRST_ID);
    return new StoryMark(other, maybe(other));
  }

  private Post post(String nativeId) {
    SourceId source = new SourceId(pick(List.of("blog", "forum", "press")));
    String title = random.nextBoolean() ? "" : words(1 + random.nextInt(6));
    String text = !title.isEmpty() && random.nextInt(8) == 0 ? "" : words(1 + random.nextInt(25));
    Instant published = time();
    return new Post(
        PostId.of(source, nativeId),
        source,
        nativeId,
        CanonicalUrl.parse("https://" + pick(HOSTS) + pick(PATHS) + nativeId).orElseThrow(),
        title,
        text,
        null,
        maybe(thread()),
        published,
        maybe(published.plusNanos(random.nextInt())),
        maybe(pick(LANGUAGES)),
        new Engagement(count(), count(), count(), count()),
        provenance(published),
        new AuthorFacts(
            maybe((long) random.nextInt(200)),
            maybe(new Country(pick(List.of("fr", "be", "gb"))))));
  }

  private ThreadRef thread() {
    return new ThreadRef(
        "t" + random.nextInt(5), maybe("Panne du 5"), maybe("n0"), random.nextBoolean());
  }

  private Provenance provenance(Instant published) {
    return new Provenance(
        "https://example.org/feed",
        published.plusMillis(random.nextInt(1_000_000)),
        "feed",
        200,
        pick(List.of(RobotsVerdict.values())),
        Long.toHexString(random.nextLong()));
  }

  /** A third lies on a full hour, where intervals begin and end. */
  private Instant time() {
    long hours = Duration.between(FIRST, LAST).toHours();
    Instant hour = FIRST.plus(Duration.ofHours(random.nextLong(hours)));
    return random.nextInt(3) == 0 ? hour : hour.plusSeconds(random.nextInt(3_600));
  }

  private String words(int count) {
    StringBuilder out = new StringBuilder(pick(WORDS));
    for (int i = 1; i < count; i++) {
      out.append(pick(GAPS)).append(pick(WORDS));
    }
    return out.toString();
  }

  private List<Mention> mentions() {
    List<Mention> mentions = new ArrayList<>();
    some(ENTITIES.stream()).forEach(entity -> mentions.add(mention(entity)));
    return mentions;
  }

  private List<Rejection> rejections(List<Mention> mentions) {
    Set<String> mentioned =
        mentions.stream().map(mention -> mention.entity().value()).collect(Collectors.toSet());
    return some(ENTITIES.stream().filter(entity -> !mentioned.contains(entity)))
        .map(this::mention)
        .map(mention -> new Rejection(mention, random.nextDouble(), List.of("jus")))
        .toList();
  }

  private Mention mention(String entity) {
    List<TextSpan> spans = spans();
    TextSpan evidence = spans.isEmpty() ? null : spans.getLast();
    return new Mention(new EntityId(entity), spans, sentiment(), evidence);
  }

  private List<TextSpan> spans() {
    return some(Stream.of(TextSpan.Part.values()))
        .map(part -> new TextSpan(part, random.nextInt(5), 5 + random.nextInt(9)))
        .toList();
  }

  private Sentiment sentiment() {
    SentimentLabel label = pick(List.of(SentimentLabel.values()));
    return new Sentiment(label, 2 * random.nextDouble() - 1, random.nextDouble());
  }

  private <T> Stream<T> some(Stream<T> values) {
    return values.filter(_ -> random.nextInt(3) == 0);
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private <T> @Nullable T maybe(@Nullable T value) {
    return random.nextBoolean() ? value : null;
  }

  private @Nullable Long count() {
    return maybe(random.nextLong(1L << 40));
  }
}
