package org.vigie.crawler.page;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.text.HtmlText;
import org.vigie.crawler.url.Links;

/** Finds who wrote an article. */
final class Authors {
  private static final int MOST = 10;
  private static final int LONGEST = 200;
  private static final int MOST_WORDS = 6;

  private static final String[] META = {
    "author",
    "article:author",
    "og:article:author",
    "dc.creator",
    "dcterms.creator",
    "dc.author",
    "parsely-author",
    "sailthru.author",
    "citation_author",
    "byl"
  };

  /** Each is one pass over the page, from the surest place to the least sure. */
  private static final List<String> PLACES =
      List.of(
          "[itemprop=author]",
          "[rel=author]",
          ".p-author, .author-name, .byline-name, .byline__name",
          ".byline, .author, .auteur, .post-author, .entry-author, .article-author, .signature");

  private static final Pattern BY =
      Pattern.compile(
          "(?iu)^(?:(?:written|posted|published|écrit|publié|posté)\\s+)?(?:by|par|von|por)\\b[\\s:]*");
  private static final Pattern AFTER =
      Pattern.compile(
          "\\s*(?:[|•·\\n(]|\\s[-–—]\\s|[\\s,]\\s*(?:(?:le|du|on|at)\\s+)?(?=\\d)).*",
          Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("[^\\d@<>{}]*\\p{L}[^\\d@<>{}]*");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final PageFacts facts;

  Authors(PageFacts facts) {
    this.facts = facts;
  }

  /** The names, set apart by ", "; null when there are none. */
  @Nullable String author() {
    return declared().or(this::visible).orElse(null);
  }

  private Optional<String> declared() {
    return Stream.of(facts.linked().authors(), facts.meta().group(META))
        .map(names -> joined(names.stream().map(Authors::name)))
        .filter(names -> !names.isEmpty())
        .findFirst();
  }

  private Optional<String> visible() {
    return PLACES.stream()
        .map(place -> joined(shown(place)))
        .filter(names -> !names.isEmpty())
        .findFirst();
  }

  private Stream<String> shown(String place) {
    return facts.page().select(place).stream()
        .filter(element -> !Elsewhere.contains(element))
        .limit(1)
        .flatMap(Authors::within)
        .map(element -> HtmlText.plain(element, _ -> true))
        .map(Authors::name)
        .filter(name -> NAME.matcher(name).matches() && SPACES.split(name).length <= MOST_WORDS)
        .limit(1);
  }

  /** The name in a byline, if it is marked or linked, and the byline itself. */
  private static Stream<Element> within(Element byline) {
    return Stream.of(byline.selectFirst("[itemprop=name]"), byline.selectFirst("a"), byline)
        .filter(Objects::nonNull);
  }

  private static String joined(Stream<String> names) {
    return names
        .filter(name -> !name.isEmpty() && !Links.isWeb(name))
        .distinct()
        .limit(MOST)
        .collect(Collectors.joining(", "));
  }

  private static String name(String text) {
    if (text.length() > LONGEST) {
      return "";
    }
    String line = BY.matcher(text.strip()).replaceFirst("");
    String alone = AFTER.matcher(line.strip()).replaceFirst("");
    return alone.isBlank() ? "" : HtmlText.line(alone);
  }
}
