package org.vigie.crawler.forum;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.vigie.crawler.fetch.FetchResult.Fetched;
import org.vigie.crawler.read.HtmlTree;
import org.vigie.crawler.select.Part;
import org.vigie.crawler.time.PageDates;
import org.vigie.domain.post.CanonicalUrl;

/**
 * What a page of a forum lists, seen as the connector of forums sees it.
 *
 * @param threads how many threads it lists, 0 or more
 * @param active when something was last written in them, as far as the page says so
 * @param boards the boards that it links to, in its order; none when it is no index
 */
public record ForumIndex(int threads, List<Instant> active, List<Board> boards) {
  /** Copies the lists. */
  public ForumIndex {
    active = List.copyOf(active);
    boards = List.copyOf(boards);
  }

  /**
   * A board of a forum.
   *
   * @param name its name, never empty
   * @param url its list of threads
   */
  public record Board(String name, CanonicalUrl url) {}

  /**
   * Reads a page.
   *
   * @param engine the forum engine that made it
   * @param fetched the page
   * @param now the present, which dates such as "3 hours ago" count from
   * @return what it lists
   */
  public static ForumIndex of(ForumEngine engine, Fetched fetched, Instant now) {
    Preset preset = Preset.of(engine);
    Document tree = HtmlTree.of(fetched);
    String language = HtmlPage.declared(tree).orElse("");
    PageDates dates = PageDates.of(now, language, null);
    HtmlPage page =
        new HtmlPage(fetched, tree, preset.selectors(), dates, HtmlPage.base(fetched, tree))
            .monthFirst(preset.isMonthFirst(language));
    List<Instant> active = new ArrayList<>();
    int threads = 0;
    for (Element row : page.selectors().elements(Part.THREADS, tree)) {
      if (page.link(Part.THREAD_LINK, row).filter(page::sharesHost).isPresent()) {
        threads++;
        page.date(Part.THREAD_DATE, row).ifPresent(active::add);
      }
    }
    return new ForumIndex(threads, active, boards(page, preset));
  }

  private static List<Board> boards(HtmlPage page, Preset preset) {
    Map<CanonicalUrl, Board> found = new LinkedHashMap<>();
    for (Element link : preset.boards().elements(page.tree())) {
      String name = link.text().strip();
      page.absolute(link.attr("href"))
          .filter(page::sharesHost)
          .filter(url -> !name.isEmpty())
          .ifPresent(url -> found.putIfAbsent(url, new Board(name, url)));
    }
    return List.copyOf(found.values());
  }
}
