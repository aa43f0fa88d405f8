package org.vigie.crawler.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The meta elements of a page, by name: OpenGraph, Dublin Core and all others. */
final class MetaFields {
  private static final int MOST = 1_000;
  private static final int LONGEST = 2_000;
  private static final List<String> KEYS = List.of("property", "name", "itemprop", "http-equiv");

  private final Map<String, List<String>> contents = new HashMap<>();

  private MetaFields() {}

  static MetaFields of(Document page) {
    MetaFields fields = new MetaFields();
    page.getElementsByTag("meta").stream().limit(MOST).forEach(fields::add);
    return fields;
  }

  private void add(Element meta) {
    String content = meta.attr("content").strip();
    if (content.isEmpty() || content.length() > LONGEST) {
      return;
    }
    for (String key : KEYS) {
      String name = meta.attr(key).strip().toLowerCase(Locale.ROOT);
      if (!name.isEmpty()) {
        contents.computeIfAbsent(name, _ -> new ArrayList<>()).add(content);
      }
    }
  }

  /**
   * Finds contents.
   *
   * @param names names in lower case, the most trusted first
   * @return all contents under these names, in this order
   */
  Stream<String> all(String... names) {
    return Stream.of(names).flatMap(name -> contents.getOrDefault(name, List.of()).stream());
  }

  Optional<String> first(String... names) {
    return all(names).findFirst();
  }

  /** All contents of the first name that has any. */
  List<String> group(String... names) {
    return Stream.of(names)
        .map(name -> contents.getOrDefault(name, List.of()))
        .filter(group -> !group.isEmpty())
        .findFirst()
        .orElse(List.of());
  }
}
