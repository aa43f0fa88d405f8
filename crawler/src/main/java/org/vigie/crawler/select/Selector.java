package org.vigie.crawler.select;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector.SelectorParseException;
import org.jspecify.annotations.Nullable;

/**
 * A CSS selector as it is written in sources.yml: {@code css} picks elements, {@code css@name} one
 * of their attributes, {@code @name} an attribute of the item itself, and of several after each
 * other, set apart by {@code ||}, the first that picks something counts. Safe for use by many
 * threads.
 */
public final class Selector {
  private static final Pattern ALTERNATIVES = Pattern.compile("\\s*\\|\\|\\s*");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("(?<css>.*?)\\s*@(?<name>[A-Za-z_][\\w:.-]*)", Pattern.DOTALL);

  private static final int LONGEST = 2_000;

  private final List<Way> ways;

  /** One of several ways to a part. */
  private record Way(@Nullable Evaluator css, @Nullable String attribute) {
    Stream<Element> elements(Element scope) {
      return css == null ? Stream.of(scope) : scope.select(css).stream();
    }

    @Nullable String value(Element element) {
      String value = attribute == null ? element.text() : element.attr(attribute);
      return value.isBlank() ? null : value.strip();
    }
  }

  private Selector(List<Way> ways) {
    this.ways = List.copyOf(ways);
  }

  /**
   * Reads a selector.
   *
   * @param text as it is written
   * @return the selector
   * @throws IllegalArgumentException when it cannot be read; the message says why, in English
   */
  public static Selector parse(String text) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException("longer than " + LONGEST + " characters");
    }
    List<Way> ways = new ArrayList<>();
    for (String way : ALTERNATIVES.split(text.strip(), -1)) {
      ways.add(way(way));
    }
    return new Selector(ways);
  }

  private static Way way(String text) {
    Matcher matcher = ATTRIBUTE.matcher(text);
    boolean named = matcher.matches();
    String css = named ? matcher.group("css") : text;
    String attribute = named ? matcher.group("name") : null;
    if (css.isBlank()) {
      if (attribute == null) {
        throw new IllegalArgumentException("empty");
      }
      return new Way(null, attribute);
    }
    try {
      return new Way(QueryParser.parse(css), attribute);
    } catch (SelectorParseException | IllegalArgumentException e) {
      throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * Picks the elements.
   *
   * @param scope where to look
   * @return the elements of the first way that has any, in the order of the page
   */
  public List<Element> elements(Element scope) {
    return ways.stream()
        .map(way -> way.elements(scope).toList())
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /**
   * Picks one value: the attribute that the selector names, or else the text.
   *
   * @param scope where to look
   * @return the first value that is not blank
   */
  public Optional<String> value(Element scope) {
    return ways.stream()
        .flatMap(way -> way.elements(scope).map(way::value))
        .filter(Objects::nonNull)
        .findFirst();
  }

  /**
   * Picks one link: the attribute that the selector names, or else the address of the element, of
   * what is around it or of the first link inside it.
   *
   * @param scope where to look
   * @return the first link that is not blank, as it is written
   */
  public Optional<String> link(Element scope) {
    return ways.stream()
        .flatMap(way -> way.elements(scope).flatMap(element -> link(way, element).stream()))
        .findFirst();
  }

  private static Optional<String> link(Way way, Element element) {
    if (way.attribute() != null) {
      return Optional.ofNullable(way.value(element));
    }
    Element holder = element.hasAttr("href") ? element : element.closest("a[href]");
    Element link = holder == null ? element.selectFirst("a[href]") : holder;
    return Optional.ofNullable(link).map(a -> a.attr("href").strip()).filter(h -> !h.isEmpty());
  }
}
