package org.vigie.crawler.feed;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.synd.SyndPerson;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.time.WebDates;

/** Turns what rome read from Atom into a feed. */
final class AtomReader {
  private AtomReader() {}

  static ParsedFeed read(Feed feed, String format, FeedHead head) {
    String authors = names(feed.getAuthors());
    List<Entry> entries =
        feed.getEntries().stream()
            .map(entry -> entry(entry, authors))
            .flatMap(Optional::stream)
            .toList();
    return new ParsedFeed(
        format,
        value(feed.getTitleEx()),
        first(feed.getAlternateLinks()),
        feed.getModule(DCModule.URI) instanceof DCModule dublin ? dublin.getLanguage() : null,
        head,
        entries);
  }

  private static Optional<Entry> entry(
      com.rometools.rome.feed.atom.Entry entry, String feedAuthors) {
    EntryDraft draft = new EntryDraft();
    draft.id(entry.getId()).link(first(entry.getAlternateLinks()));
    draft.title(value(entry.getTitleEx())).author(names(entry.getAuthors()));
    draft
        .published(WebDates.instant(entry.getPublished()))
        .updated(WebDates.instant(entry.getUpdated()));
    for (Content content : entry.getContents()) {
      draft.content(value(content));
    }
    draft.content(value(entry.getSummary()));
    if (entry.getModule(DCModule.URI) instanceof DCModule dublin) {
      draft.author(dublin.getCreator()).language(dublin.getLanguage());
      draft.published(WebDates.instant(dublin.getDate()));
    }
    TalkMarkup.read(entry.getForeignMarkup(), draft);
    MediaMarkup.read(entry.getForeignMarkup(), draft);
    return draft.author(feedAuthors).build();
  }

  private static @Nullable String first(List<Link> links) {
    return links.stream().map(Link::getHref).filter(Objects::nonNull).findFirst().orElse(null);
  }

  private static String names(List<SyndPerson> people) {
    return PersonNames.joined(people.stream().map(SyndPerson::getName));
  }

  private static @Nullable String value(@Nullable Content content) {
    return content == null || content.getValue() == null ? null : content.getValue().strip();
  }
}
