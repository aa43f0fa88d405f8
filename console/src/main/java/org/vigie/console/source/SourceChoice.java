package org.vigie.console.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vigie.console.layout.BadParameterException;
import org.vigie.console.layout.QueryString;
import org.vigie.domain.source.SourceHealth;

/**
 * Which sources a reader wants to see.
 *
 * @param words words of the name, the identifier or the address; empty for all
 * @param kind how they are doing; null for all
 * @param page the page, from 1
 */
record SourceChoice(String words, SourceHealth.@Nullable Kind kind, int page) {
  private static final int PAGE_SIZE = 100;

  static SourceChoice read(String words, String health, String page) {
    SourceHealth.Kind kind =
        health.isEmpty()
            ? null
            : BadParameterException.read(
                "health", health, text -> SourceHealth.Kind.valueOf(upper(text)));
    int number = BadParameterException.read("page", page, Integer::parseInt);
    return new SourceChoice(words.strip(), kind, Math.max(1, number));
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  /**
   * What is shown.
   *
   * @param rows the rows of this page
   * @param total how many rows there are on all pages
   * @param current this page, from 1
   * @param count how many pages there are
   * @param tabs how many sources are doing how
   */
  record Shown(List<SourceRow> rows, int total, int current, int count, List<Tab> tabs) {}

  /**
   * A way to narrow the list.
   *
   * @param key the kind of health, or empty for all
   * @param count how many sources
   * @param chosen true when the reader has chosen it
   * @param link where it leads
   */
  record Tab(String key, long count, boolean chosen, String link) {}

  Shown of(List<SourceRow> all) {
    String wanted = words.toLowerCase(Locale.ROOT);
    List<SourceRow> named = all.stream().filter(row -> row.matches(wanted)).toList();
    List<SourceRow> rows =
        named.stream().filter(row -> kind == null || row.health().kind() == kind).toList();
    int count = Math.max(1, (rows.size() + PAGE_SIZE - 1) / PAGE_SIZE);
    int current = Math.min(page, count);
    int from = (current - 1) * PAGE_SIZE;
    return new Shown(
        rows.subList(from, Math.min(rows.size(), from + PAGE_SIZE)),
        rows.size(),
        current,
        count,
        tabs(named));
  }

  private List<Tab> tabs(List<SourceRow> named) {
    List<Tab> tabs = new ArrayList<>();
    tabs.add(new Tab("", named.size(), kind == null, link(words, null, 1)));
    for (SourceHealth.Kind one : SourceHealth.Kind.values()) {
      long count = named.stream().filter(row -> row.health().kind() == one).count();
      if (count > 0 || one == kind) {
        tabs.add(new Tab(one.name(), count, one == kind, link(words, one, 1)));
      }
    }
    return tabs;
  }

  /** The address of another page of the same list. */
  public String onPage(int number) {
    return link(words, kind, number);
  }

  private static String link(String words, SourceHealth.@Nullable Kind kind, int page) {
    QueryString query = new QueryString();
    if (!words.isEmpty()) {
      query.add("q", words);
    }
    if (kind != null) {
      query.add("health", kind.name().toLowerCase(Locale.ROOT));
    }
    if (page > 1) {
      query.add("page", String.valueOf(page));
    }
    return "/sources" + query;
  }
}
