package org.vigie.crawler.page;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.vigie.crawler.text.HtmlText;

/** Finds the title of an article, without the name of the site that pages add to it. */
final class Titles {
  private static final int LONGEST = 500;
  private static final Pattern JOINT = Pattern.compile("\\s+[|\\-–—·•:»/]+\\s+");

  private final PageFacts facts;

  Titles(PageFacts facts) {
    this.facts = facts;
  }

  /** The title in one line; empty when there is none. */
  String title() {
    String declared = declared();
    if (declared.isEmpty()) {
      return headings().stream().findFirst().orElse("");
    }
    return headings().stream()
        .filter(heading -> isTitleOf(heading, declared))
        .findFirst()
        .orElseGet(() -> withoutSite(declared));
  }

  private String declared() {
    return Stream.of(
            Stream.of(facts.linked().title()),
            facts.meta().all("og:title", "dc.title", "dcterms.title", "twitter:title"),
            microdata(),
            Stream.of(facts.page().title()))
        .flatMap(titles -> titles)
        .map(Titles::line)
        .filter(title -> !title.isEmpty())
        .findFirst()
        .orElse("");
  }

  private Stream<String> microdata() {
    return facts.page().getElementsByAttributeValue("itemprop", "headline").stream()
        .limit(1)
        .map(element -> element.hasAttr("content") ? element.attr("content") : element.text());
  }

  private List<String> headings() {
    return facts.page().getElementsByTag("h1").stream()
        .limit(5)
        .map(Element::text)
        .map(Titles::line)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** Whether the page's title is this heading and the name of the site after or before it. */
  private static boolean isTitleOf(String heading, String title) {
    String small = heading.toLowerCase(Locale.ROOT);
    return 2 * heading.length() >= title.length() && title.toLowerCase(Locale.ROOT).contains(small);
  }

  private String withoutSite(String title) {
    String site = facts.meta().first("og:site_name", "application-name").orElse("");
    Matcher joint = JOINT.matcher(title);
    int end = title.length();
    while (joint.find()) {
      if (title.substring(joint.end()).equalsIgnoreCase(site)) {
        end = joint.start();
      }
    }
    return title.substring(0, end);
  }

  /** Some pages escape what they write twice; but a title is text, and its "<" no mark-up. */
  private static String line(String title) {
    String shortened = title.length() > LONGEST ? title.substring(0, LONGEST) : title;
    return shortened.isBlank() ? "" : HtmlText.line(shortened.replace("<", "&lt;"));
  }
}
