package org.vigie.crawler.feed;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.Reading;
import org.vigie.crawler.url.Links;

/**
 * What a feed says of itself: its rhythm, and who tells of news in it.
 *
 * @param hints how often and when it is to be read
 * @param hub where one can ask to be told of news (WebSub); null when nowhere
 * @param self its own address, by which the hub knows it; null when it does not say
 */
record FeedHead(Reading.Hints hints, @Nullable String hub, @Nullable String self) {
  private static final int HOURS = 24;
  private static final int MINUTES_OF_A_WEEK = 7 * 24 * 60;

  /** Reads the head of an XML feed before anything is repaired. */
  static FeedHead read(Element root, URI document) {
    List<Element> fields =
        Stream.concat(Stream.of(root), root.getChildren().stream().filter(e -> is(e, "channel")))
            .flatMap(e -> e.getChildren().stream())
            .filter(e -> !is(e, "item") && !is(e, "entry"))
            .toList();
    return new FeedHead(
        new Reading.Hints(ttl(fields), hours(fields), days(fields)),
        link(fields, "hub", document),
        link(fields, "self", document));
  }

  private static boolean is(Element element, String name) {
    return Markup.name(element).equals(name);
  }

  private static @Nullable Duration ttl(List<Element> fields) {
    return texts(fields.stream(), "ttl")
        .filter(text -> text.matches("\\d{1,6}"))
        .map(Integer::valueOf)
        .filter(minutes -> minutes > 0 && minutes <= MINUTES_OF_A_WEEK)
        .map(Duration::ofMinutes)
        .findFirst()
        .orElse(null);
  }

  /** Hours are told from 0 to 23, or from 1 to 24; all of them together cannot be meant. */
  private static Set<Integer> hours(List<Element> fields) {
    Set<Integer> hours = new TreeSet<>();
    texts(children(fields, "skiphours"), "hour")
        .filter(text -> text.matches("\\d{1,2}"))
        .map(Integer::valueOf)
        .filter(hour -> hour <= HOURS)
        .forEach(hour -> hours.add(hour % HOURS));
    return hours.size() < HOURS ? hours : Set.of();
  }

  private static Set<DayOfWeek> days(List<Element> fields) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    texts(children(fields, "skipdays"), "day")
        .map(text -> text.toUpperCase(Locale.ROOT))
        .forEach(text ->
            Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().equals(text))
                .forEach(days::add));
    return days.size() < DayOfWeek.values().length ? days : Set.of();
  }

  private static Stream<Element> children(List<Element> fields, String name) {
    return fields.stream().filter(e -> is(e, name)).flatMap(e -> e.getChildren().stream());
  }

  private static Stream<String> texts(Stream<Element> elements, String name) {
    return elements.filter(e -> is(e, name)).map(Element::getTextTrim);
  }

  private static @Nullable String link(List<Element> fields, String rel, URI document) {
    return fields.stream()
        .filter(e -> is(e, "link") && rel.equalsIgnoreCase(Markup.attribute(e, "rel")))
        .map(e -> address(e, document))
        .filter(Links::isWeb)
        .findFirst()
        .orElse(null);
  }

  private static String address(Element link, URI document) {
    String href = Markup.attribute(link, "href");
    return href == null ? "" : Links.resolve(Markup.base(link, document), href);
  }
}
