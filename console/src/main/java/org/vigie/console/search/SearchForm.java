package org.vigie.console.search;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.vigie.console.layout.BadParameterException;
import org.vigie.console.layout.QueryString;
import org.vigie.domain.query.Query;
import org.vigie.domain.store.MentionFilter;
import org.vigie.domain.store.MentionFilter.Scope;
import org.vigie.domain.store.SearchRequest;
import org.vigie.domain.store.SearchRequest.Order;

/**
 * What a reader searches, exactly as the address says it: reading the address again gives the same.
 *
 * @param q the query as typed, perhaps one that cannot be read
 * @param chosen what is chosen in the filters
 * @param period how the days are chosen
 * @param from the first day as typed; empty when not named
 * @param to the last day as typed; empty when not named
 * @param scope which posts are searched
 * @param inflected true to find inflected forms too
 * @param order how hits are sorted
 * @param page the page of results, from 1
 */
record SearchForm(
    String q,
    Chosen chosen,
    Period.Choice period,
    String from,
    String to,
    Scope scope,
    boolean inflected,
    Order order,
    int page) {
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
  static SearchForm read(MultiValueMap<String, String> parameters) {
    SearchParameters given = new SearchParameters(parameters);
    return new SearchForm(
        given.one("q"),
        Chosen.read(given),
        given.choice("period", Period.Choice.MONTH, SearchParameters::period),
        given.one("from"),
        given.one("to"),
        given.choice(
            "scope", Scope.MENTIONS, key -> SearchParameters.constant(Scope.values(), key)),
        given.choice("inflected", false, SearchParameters::flag),
        given.choice("order", Order.NEWEST, key -> SearchParameters.constant(Order.values(), key)),
        given.choice("page", 1, SearchParameters::page));
  }

  /** The word for the scope in the address and in the names of messages. */
  public String scopeKey() {
    return SearchParameters.keyOf(scope);
  }

  /** The word for the order in the address and in the names of messages. */
  public String orderKey() {
    return order.name().toLowerCase(Locale.ROOT);
  }

  /** Whether the counts are of mentions: of other posts nobody counts as mentioned. */
  public boolean countsMentions() {
    return scope == Scope.MENTIONS;
  }

  /** Whether it looks at what was rejected, which is charted nowhere. */
  public boolean isOfRejected() {
    return scope == Scope.REJECTED;
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

    return chosen
        .in(MentionFilter.ANY.withQuery(query))
        .between(days.start(zone), days.end(zone))
        .within(scope)
        .withInflected(inflected);
  }

  SearchRequest request(MentionFilter filter) {
    return new SearchRequest(filter, order, (page - 1) * PAGE_SIZE, PAGE_SIZE);
  }

  /** The same search on another page of results. */
  SearchForm onPage(int other) {
    return new SearchForm(q, chosen, period, from, to, scope, inflected, order, other);
  }

  /** The first page of the same search on other days. */
  SearchForm onDays(LocalDate first, LocalDate last) {
    return new SearchForm(
        q,
        chosen,
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
    chosen.addTo(query);
    addUnless(query, "period", period.key(), Period.Choice.MONTH.key());
    if (period == Period.Choice.CUSTOM) {
      addUnless(query, "from", from, "");
      addUnless(query, "to", to, "");
    }
    addUnless(query, "scope", scopeKey(), SearchParameters.keyOf(Scope.MENTIONS));
    addUnless(query, "inflected", String.valueOf(inflected), "false");
    addUnless(query, "order", orderKey(), "newest");
    addUnless(query, "page", String.valueOf(page), "1");
    return query.toString();
  }

  private static void addUnless(QueryString query, String name, String value, String usual) {
    if (!value.equals(usual)) {
      query.add(name, value);
    }
  }
}
