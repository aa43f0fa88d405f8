package org.vigie.crawler.sitemap;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.crawler.Reading;
import org.vigie.crawler.Reading.Hints.Rest;
import org.vigie.crawler.fetch.FetchResult;
import org.vigie.crawler.fetch.FetchResult.Fetched;
import org.vigie.crawler.fetch.FetchResult.NotModified;
import org.vigie.crawler.read.Documents;
import org.vigie.crawler.read.Harvest;
import org.vigie.crawler.read.PutOff;
import org.vigie.domain.source.Source;

/** One reading of a sitemap source: its sitemap, those within it, then pages. */
final class SitemapReading {
  private static final Logger LOG = LoggerFactory.getLogger(SitemapReading.class);
  private static final int OK = 200;

  private final Source source;
  private final Documents documents;
  private final MapReading maps;
  private final PageReading pages;
  private final Harvest harvest;
  private final SitemapMemory memory;
  private final PutOff putOff;

  SitemapReading(
      Source source,
      Documents documents,
      MapReading maps,
      PageReading pages,
      Harvest harvest,
      SitemapMemory memory) {
    this.source = source;
    this.documents = documents;
    this.maps = maps;
    this.pages = pages;
    this.harvest = harvest;
    this.memory = memory;
    this.putOff = new PutOff(harvest.notes());
  }

  Reading read() {
    if (putOff.left() > 0 && (memory.hasPages() || maps.hasDue())) {
      return rest(OK, null, true);
    }
    if (memory.hasPages() && documents.stillFresh(source.url())) {
      return rest(OK, null, false);
    }
    FetchResult result = documents.get(source.url());
    return switch (result) {
      case Fetched fetched ->
          maps.takeRoot(fetched) instanceof SitemapResult.NoSitemap(var reason, var detail)
              ? new Reading.Failed(fetched.status(), reason.label(), detail)
              : rest(fetched.status(), fetched.head().freshFor(), false);
      case NotModified same ->
          memory.hasPages() || maps.hasDue()
              ? rest(same.status(), same.head().freshFor(), false)
              : harvest.without(same);
      default -> harvest.without(result);
    };
  }

  private Reading rest(int status, @Nullable Duration freshFor, boolean skipped) {
    // Sitemaps without a date are due at every reading, and must leave a turn to pages.
    if (!skipped || putOff.left() == PutOff.MOST || !memory.hasPages()) {
      maps.readChildren();
    }
    if (maps.patience() == null) {
      pages.read();
    }
    if (pages.interrupted() != null) {
      return harvest.without(pages.interrupted());
    }
    if (memory.pagesLeftOut() > 0) {
      LOG.warn("event=sitemap-cut source={} pages={}", source.id(), memory.pagesLeftOut());
    }
    memory.write(harvest.notes());
    Rest left = maps.patience() == null ? pages.patience() : maps.patience();
    putOff.ended(left, skipped, PutOff.MOST);
    return harvest.news(status, new Reading.Hints(wait(freshFor), Set.of(), Set.of()).with(left));
  }

  /** While pages wait, the freshness of the sitemap is no reason to come back late. */
  private @Nullable Duration wait(@Nullable Duration freshFor) {
    return memory.hasPages() ? null : freshFor;
  }
}
