package org.vigie.console.search;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.vigie.console.layout.BadParameterException;
import org.vigie.console.layout.QueryString;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.domain.post.Language;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.query.Query;
import org.vigie.domain.store.MentionFilter;
import org.vigie.domain.store.MentionFilter.Scope;
import org.vigie.domain.store.SearchRequest;
import org.vigie.domain.store.SearchRequest.Order;

/**
 * What a reader searches, exactly as the address says it: reading the address again gives the same.
 *
 * @param q the query as typed, perhaps one that cannot be read
 * @param entities who must be mentioned; empty for anybody
 * @param sentiments the sentiments; empty for any
 * @param languages the languages of posts; empty for any
 * @param sources the sources; empty for any
 * @param period how the days are chosen
 * @param from the first day as typed; empty when not named
 * @param to the last day as typed; empty when not named
 * @param scope mentions only, or all posts
 * @param inflected true to find inflected forms too
 * @param order how hits are sorted
 * @param page the page of results, from 1
 */
record SearchForm(
    String q,
    Set<EntityId> entities,
    Set<SentimentLabel> sentiments,
    Set<Language> languages,
    Set<SourceId> sources,
    Period.Choice period,
    String from,
    String to,
    Scope scope,
    boolean inflected,
    Order order,
    int page) {
  private static final Scope[] SCOPES = {Scope.MENTIONS, Scope.ALL_POSTS};

  /** Hits a page. */
  static final int PAGE_SIZE = 20;

  /** The deepest page that a store gives. */
  static final int LAST_PAGE = 500;

  /** Checks the page. */
  SearchForm {
    if (page < 1 || page > LAST_PAGE) {
      throw new IllegalArgumentException("page " + page + " is not between 1 and " + LAST_PAGE);
    }
  }

  /**
   * Reads the parameters of an address; unknown ones are ignored, blank ones say nothing.
   *
   * @throws BadParameterException when a value is not one that the form can send
   */
  static SearchForm read(MultiValueMap<String, String> given) {
    return new SearchForm(
        one(given, "q"),
        set(given, "entity", EntityId::new),
        set(given, "sentiment", key -> constant(SentimentLabel.values(), key)),
        set(given, "lang", SearchForm::language),
        set(given, "source", SourceId::new),
        choice(given, "period", Period.Choice.MONTH, SearchForm::period),
        one(given, "from"),
        one(given, "to"),
        choice(given, "scope", Scope.MENTIONS, key -> constant(SCOPES, key)),
        choice(given, "inflected", false, SearchForm::flag),
        choice(given, "order", Order.NEWEST, key -> constant(Order.values(), key)),
        choice(given, "page", 1, SearchForm::page));
  }

  private static String one(MultiValueMap<String, String> given, String name) {
    String value = given.getFirst(name);
    return value == null ? "" : value.strip();
  }

  private static <T> Set<T> set(
      MultiValueMap<String, String> given, String name, Function<String, T> reading) {
    return given.getOrDefault(name, List.of()).stream()
        .filter(value -> !value.isBlank())
        .map(value -> BadParameterException.read(name, value, reading))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static <T> T choice(
      MultiValueMap<String, String> given, String name, T otherwise, Function<String, T> reading) {
    String value = one(given, name);
    return value.isEmpty() ? otherwise : BadParameterException.read(name, value, reading);
  }

  private static <T extends Enum<T>> T constant(T[] values, String key) {
    return Arrays.stream(values)
        .filter(value -> keyOf(value).equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("it is not one of the choices"));
  }

  private static Language language(String tag) {
    return new Language(tag);
  }

  private static Period.Choice period(String key) {
    return Arrays.stream(Period.Choice.values())
        .filter(choice -> choice.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("it is not one of the choices"));
  }

  private static boolean flag(String value) {
    if (!value.equals("true")) {
      throw new IllegalArgumentException("it is not true");
    }
    return true;
  }

  private static int page(String digits) {
    int page = Integer.parseInt(digits, 10);
    if (page < 1 || page > LAST_PAGE) {
      throw new IllegalArgumentException("it is not between 1 and " + LAST_PAGE);
    }
    return page;
  }

  /** The word for a constant in an address, such as "all-posts". */
  static String keyOf(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Finds the days.
   *
   * @throws DateTimeParseException when a day is not one
   * @throws PeriodException when the days are in the wrong order or too many
   */
  Period days(LocalDate today) {
    return Period.of(period, day(from), day(to), today);
  }

  private static @Nullable LocalDate day(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text);
  }

  MentionFilter filter(Query query, Period days, ZoneId zone) {
    return new MentionFilter(
        query,
        entities,
        sentiments,
        languages,
        sources,
        days.start(zone),
        days.end(zone),
        scope,
        inflected);
  }

  SearchRequest request(MentionFilter filter) {
    return new SearchRequest(filter, order, (page - 1) * PAGE_SIZE, PAGE_SIZE);
  }

  /** The same search on another page of results. */
  SearchForm onPage(int other) {
    return new SearchForm(
        q,
        entities,
        sentiments,
        languages,
        sources,
        period,
        from,
        to,
        scope,
        inflected,
        order,
        other);
  }

  /** The first page of the same search on other days. */
  SearchForm onDays(LocalDate first, LocalDate last) {
    return new SearchForm(
        q,
        entities,
        sentiments,
        languages,
        sources,
        Period.Choice.CUSTOM,
        first.toString(),
        last.toString(),
        scope,
        inflected,
        order,
        1);
  }

  /** The shortest address of this search, relative to its page. */
  String link() {
    QueryString query = new QueryString();
    addUnless(query, "q", q, "");
    entities.forEach(entity -> query.add("entity", entity.value()));
    sentiments.forEach(label -> query.add("sentiment", label.key()));
    languages.forEach(language -> query.add("lang", language.tag()));
    sources.forEach(source -> query.add("source", source.value()));
    addUnless(query, "period", period.key(), Period.Choice.MONTH.key());
    if (period == Period.Choice.CUSTOM) {
      addUnless(query, "from", from, "");
      addUnless(query, "to", to, "");
    }
    addUnless(query, "scope", keyOf(scope), keyOf(Scope.MENTIONS));
    addUnless(query, "inflected", String.valueOf(inflected), "false");
    addUnless(query, "order", keyOf(order), keyOf(Order.NEWEST));
    addUnless(query, "page", String.valueOf(page), "1");
    return query.toString();
  }

  private static void addUnless(QueryString query, String name, String value, String usual) {
    if (!value.equals(usual)) {
      query.add(name, value);
    }
  }
}
