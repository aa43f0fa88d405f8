package org.vigie.crawler.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.time.DayOrder;
import org.vigie.crawler.time.PageDates;
import org.vigie.crawler.time.WebDates;

/** Finds when an article was published and changed. */
final class Dates {
  private static final int MOST = 200;
  private static final int LARGEST = 3;
  private static final int BEFORE = 3;
  private static final int AFTER = 15;
  private static final int LONGEST_LINE = 120;
  private static final int LONGEST_BYLINE = 300;
  private static final int SHORTEST = 8;

  private static final String[] PUBLISHED = {
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "date.issued",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date.created",
    "dcterms.created",
    "dc.date",
    "dcterms.date",
    "parsely-pub-date",
    "sailthru.date",
    "citation_publication_date",
    "citation_date",
    "publish-date",
    "publish_date",
    "pubdate",
    "pub_date",
    "publication_date",
    "article_date_original",
    "date"
  };

  private static final String[] UPDATED = {
    "article:modified_time",
    "og:article:modified_time",
    "og:updated_time",
    "datemodified",
    "dc.date.modified",
    "dcterms.modified",
    "last-modified",
    "lastmod",
    "revised"
  };

  private static final Pattern EPOCH = Pattern.compile("1\\d{9}(?:\\d{3})?");
  private static final Pattern CHANGE = Pattern.compile("(?i)modif|updat|edited");
  private static final Pattern NAMED =
      Pattern.compile("(?i)date|time|publish|publie|posted|byline|meta\\b|dateline");
  private static final Duration APART = Duration.ofDays(2);

  /** Programs that know no date write their beginning of time, such as the year 1. */
  private static final Instant OLDEST = Instant.parse("1700-01-01T00:00:00Z");

  private final PageFacts facts;
  private final Outline outline;
  private final DayOrder order;
  private final ZoneId zone;

  /**
   * Begins a search.
   *
   * @param facts what the page says of itself
   * @param outline its texts
   * @param usual what is known of pages of its source
   */
  Dates(PageFacts facts, Outline outline, ArticleExtractor.Usual usual) {
    this.facts = facts;
    this.outline = outline;
    String language = facts.language() == null ? usual.language() : facts.language();
    this.order = DayOrder.of(language);
    this.zone = PageDates.zone(language, usual.zone());
  }

  /** When it was published; null when unknown. */
  @Nullable Instant published() {
    return declared(facts.linked().published(), PUBLISHED)
        .or(() -> marked("datePublished"))
        .or(() -> believable(shown(false), AddressDate.of(facts, zone)))
        .orElse(null);
  }

  /** When it was last changed; null when unknown. */
  @Nullable Instant updated() {
    return declared(facts.linked().updated(), UPDATED)
        .or(() -> marked("dateModified"))
        .or(() -> shown(true))
        .orElse(null);
  }

  /** What is shown may be the date of anything; the address tells the day for sure. */
  private static Optional<Instant> believable(Optional<Instant> shown, Optional<Instant> address) {
    return address.isEmpty()
        ? shown
        : shown
            .filter(date -> Duration.between(address.get(), date).abs().compareTo(APART) <= 0)
            .or(() -> address);
  }

  private Optional<Instant> shown(boolean changed) {
    return timed(changed).or(() -> named(changed)).or(() -> beside(changed));
  }

  private Optional<Instant> declared(String linked, String... names) {
    return declared(Stream.concat(Stream.of(linked), facts.meta().all(names)));
  }

  private Optional<Instant> declared(Stream<String> texts) {
    return texts.flatMap(text -> moment(text).stream()).findFirst();
  }

  private Optional<Instant> moment(String text) {
    if (EPOCH.matcher(text).matches()) {
      long number = Long.parseLong(text);
      return Optional.of(
          text.length() > 10 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number));
    }
    // A year or a month alone is no moment.
    return text.length() < SHORTEST
        ? Optional.empty()
        : WebDates.parse(text, zone).filter(Dates::isReal);
  }

  private static boolean isReal(Instant moment) {
    return moment.isAfter(OLDEST) && moment.getEpochSecond() != 0;
  }

  private Optional<Instant> marked(String property) {
    return declared(
        facts.page().getElementsByAttributeValue("itemprop", property).stream()
            .limit(MOST)
            .filter(element -> !Elsewhere.contains(element))
            .flatMap(Dates::texts));
  }

  private static Stream<String> texts(Element element) {
    return Stream.of(element.attr("datetime"), element.attr("content"), element.text().strip())
        .filter(text -> !text.isEmpty());
  }

  private Optional<Instant> timed(boolean changed) {
    return facts.page().getElementsByTag("time").stream()
        .limit(MOST)
        .filter(time -> CHANGE.matcher(time.className() + time.attr("itemprop")).find() == changed)
        .filter(time -> !Elsewhere.contains(time))
        .flatMap(Dates::texts)
        .flatMap(text -> moment(text).or(() -> visible(text, changed)).stream())
        .findFirst();
  }

  private Optional<Instant> named(boolean changed) {
    return outline.parts().stream()
        .filter(part -> part.size() <= LARGEST && isNamed(part.element()))
        .limit(MOST)
        .filter(part -> !Elsewhere.contains(part.element()))
        .flatMap(part -> outline.segments().subList(part.from(), part.to()).stream())
        .filter(segment -> segment.length() <= LONGEST_BYLINE)
        .flatMap(segment -> visible(segment.text(), changed).stream())
        .findFirst();
  }

  private static boolean isNamed(Element element) {
    return NAMED.matcher(element.className() + " " + element.id()).find();
  }

  /** A short line near the heading. */
  private Optional<Instant> beside(boolean changed) {
    List<Segment> segments = outline.segments();
    int heading =
        IntStream.range(0, segments.size())
            .filter(i -> segments.get(i).isHeadingOne())
            .findFirst()
            .orElse(0);
    int end = Math.min(segments.size(), heading + AFTER);
    return segments.subList(Math.max(0, heading - BEFORE), end).stream()
        .filter(segment -> segment.length() <= LONGEST_LINE)
        .flatMap(segment -> visible(segment.text(), changed).stream())
        .findFirst();
  }

  private Optional<Instant> visible(String text, boolean changed) {
    return VisibleDates.find(text, changed, order, zone).filter(Dates::isReal);
  }
}
