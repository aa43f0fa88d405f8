package org.vigie.crawler.forum;

import java.time.Instant;
import org.vigie.crawler.fetch.FetchResult;
import org.vigie.crawler.fetch.FetchResult.Fetched;
import org.vigie.crawler.read.Documents;
import org.vigie.crawler.read.ReadableDocuments;
import org.vigie.crawler.select.Selectors;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.source.Source;

/** Asks for the pages of a forum, and reads them with its selectors. */
final class ForumPages {
  private final Source source;
  private final Preset preset;
  private final Selectors selectors;
  private final Documents documents;
  private final Instant now;

  ForumPages(Source source, Preset preset, Documents documents, Instant now) {
    this.source = source;
    this.preset = preset;
    this.selectors = preset.selectors().with(source.options().selectors());
    this.documents = documents;
    this.now = now;
  }

  FetchResult get(String address) {
    return new ReadableDocuments(documents).get(address);
  }

  /** Notes that a page of a thread holds no post. */
  void empty(String address) {
    new ReadableDocuments(documents).unreadable(address, "no_posts");
  }

  boolean mayAsk() {
    return documents.requestsLeft() > 0;
  }

  HtmlPage page(Fetched fetched) {
    HtmlPage page = HtmlPage.of(fetched, source, selectors, now);
    String language = HtmlPage.language(page.tree(), source);
    return page.monthFirst(preset.isMonthFirst(language));
  }

  String threadId(CanonicalUrl address) {
    return preset.threadId(address.toString());
  }
}
