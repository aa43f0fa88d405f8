package org.vigie.testkit.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.vigie.domain.post.PostId;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.query.Query;

/** Makes queries over the words of {@link GeneratedPosts}; the same seed gives the same queries. */
public final class GeneratedQueries {
  private static final List<String> PATTERNS =
      List.of(
          "éol*", "EOL*", "*on", "ov?", "h*ment", "œuv*", "strass*", "s?rv*", "*ann*", "l'éol*",
          "Qu’ouv*");
  private static final List<String> NEAR_PATTERNS =
      List.of("éoli*", "h*ment", "œuvr*", "s?rve*", "*anne*", "l'éoli*", "Qu’ouvat*", "*aton");
  private static final List<String> NEARLY =
      List.of("panne", "Orange", "serveur", "hebergement", "Café", "œuvre", "Éolienne", "pnanes");
  private static final List<String> REGEXES =
      List.of(
          "pann?e[ns]?",
          "(OVH|gandi|Ouvaton)",
          "[oO]range",
          "œu?v[a-r]e",
          "h[ée]berg.{2,9}",
          "\\d{4}",
          "serv(eur|er\\d?)",
          "O'reill[^a]",
          "straß{1,2}e",
          "[ab]bsent");
  private static final int DEEPEST = 3;
  private final Random random;

  /**
   * Starts.
   *
   * @param seed chooses the queries
   */
  public GeneratedQueries(long seed) {
    this.random = new Random(seed);
  }

  /**
   * Makes a query.
   *
   * @return any syntax tree that the language can write
   */
  public Query next() {
    return next(0);
  }

  private Query next(int depth) {
    int kind = random.nextInt(depth >= DEEPEST ? 10 : 16);
    return switch (kind) {
      case 0, 1 -> term();
      case 2 -> wildcard();
      case 3 -> new Query.Phrase(words(2 + random.nextInt(2)), random.nextInt(3));
      case 4 -> near();
      case 5, 6 -> attribute();
      case 7 -> new Query.Fuzzy(pick(NEARLY), 1 + random.nextInt(2));
      case 8 -> new Query.Regex(pick(REGEXES));
      case 9 -> range();
      case 10 -> new Query.And(List.of(next(depth + 1), next(depth + 1)));
      case 11 -> new Query.Or(List.of(next(depth + 1), next(depth + 1), next(depth + 1)));
      case 12 -> new Query.Not(next(depth + 1));
      case 13, 14 -> new Query.Exact(next(depth + 1));
      default -> new Query.Scoped(pick(List.of(Query.TextField.values())), next(depth + 1));
    };
  }

  /** A fifth of them has twice the same side. */
  private Query near() {
    Query left = operand();
    Query right = random.nextInt(5) == 0 ? left : operand();
    return new Query.Near(left, right, random.nextInt(4), random.nextBoolean());
  }

  private Query range() {
    if (random.nextBoolean()) {
      long least = random.nextInt(200);
      long most = random.nextBoolean() ? Long.MAX_VALUE : least + random.nextInt(100);
      return new Query.Followers(least, most);
    }
    long hours = Duration.between(GeneratedPosts.FIRST, GeneratedPosts.LAST).toHours();
    Instant from = GeneratedPosts.FIRST.plus(Duration.ofHours(random.nextLong(hours)));
    return switch (random.nextInt(3)) {
      case 0 -> new Query.Published(from, null);
      case 1 -> new Query.Published(null, from);
      default -> new Query.Published(from, from.plus(Duration.ofHours(random.nextLong(hours))));
    };
  }

  private Query operand() {
    return switch (random.nextInt(5)) {
      case 0 -> narrowWildcard();
      case 1 -> new Query.Phrase(words(2), 0);
      case 2 -> new Query.Or(List.of(term(), new Query.Phrase(words(2), 0), narrowWildcard()));
      default -> term();
    };
  }

  private Query term() {
    String word = pick(GeneratedPosts.WORDS);
    return new Query.Term(random.nextBoolean() ? word : word.toUpperCase(Locale.ROOT));
  }

  private Query wildcard() {
    return new Query.Wildcard(pick(PATTERNS));
  }

  private Query narrowWildcard() {
    return new Query.Wildcard(pick(NEAR_PATTERNS));
  }

  private String words(int count) {
    return String.join(
        " ", IntStream.range(0, count).mapToObj(_ -> pick(GeneratedPosts.WORDS)).toList());
  }

  private Query attribute() {
    Query.AttributeField field = pick(List.of(Query.AttributeField.values()));
    List<String> values =
        switch (field) {
          case AUTHOR -> GeneratedPosts.AUTHORS;
          case SITE -> List.of("example.org", "blog.example.org", "coop", "org");
          case URL ->
              List.of("example.org/p", "example.org/P/n1", "*.org/", "*forum/p", "ouvaton.coop");
          case COUNTRY -> List.of("fr", "be", "us");
          case LANG -> List.of("fr", "en", "und", "de");
          case SOURCE -> List.of("blog", "forum", "nowhere");
          case SENTIMENT -> List.of("negative", "neutral", "positive");
          case ENTITY -> GeneratedPosts.ENTITIES;
          case TOPIC -> List.of("price", "outage", "nothing");
          case STORY ->
              List.of("s1", PostId.of(new SourceId("blog"), GeneratedPosts.FIRST_ID).value());
        };
    return new Query.Attribute(field, pick(values));
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
