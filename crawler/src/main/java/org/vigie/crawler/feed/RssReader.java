package org.vigie.crawler.feed;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.time.WebDates;
import org.vigie.crawler.url.Links;

/** Turns what rome read from RSS into a feed. */
final class RssReader {
  private RssReader() {}

  static ParsedFeed read(Channel channel, String format, FeedHead head) {
    DCModule dublin = (DCModule) channel.getModule(DCModule.URI);
    List<Entry> entries =
        channel.getItems().stream().map(RssReader::entry).flatMap(Optional::stream).toList();
    String language = channel.getLanguage();
    String link = channel.getLink();
    return new ParsedFeed(
        format,
        channel.getTitle() != null || dublin == null ? channel.getTitle() : dublin.getTitle(),
        link != null ? link : Markup.first(channel.getForeignMarkup(), Names.ATOM_IN_RSS, "link"),
        language != null || dublin == null ? language : dublin.getLanguage(),
        head,
        entries);
  }

  private static Optional<Entry> entry(Item item) {
    List<Element> foreign = item.getForeignMarkup();
    EntryDraft draft = new EntryDraft();
    Guid guid = item.getGuid();
    draft.id(guid == null ? null : guid.getValue());
    draft
        .link(item.getLink())
        .link(Markup.first(foreign, Names.ATOM_IN_RSS, "link"))
        .link(link(guid));
    draft.title(item.getTitle()).author(PersonNames.of(item.getAuthor()));
    draft.published(WebDates.instant(item.getPubDate()));
    dublin(draft, (DCModule) item.getModule(DCModule.URI));
    foreign(draft, foreign);
    TalkMarkup.read(foreign, draft);
    draft.content(item.getContent() == null ? null : item.getContent().getValue());
    draft.content(Markup.first(foreign, Names.ATOM_IN_RSS, "content"));
    draft.content(item.getDescription() == null ? null : item.getDescription().getValue());
    draft.content(Markup.first(foreign, Names.ITUNES, "summary"));
    draft.title(Markup.first(foreign, Names.ITUNES, "title"));
    MediaMarkup.read(foreign, draft);
    draft.content(Markup.first(foreign, Names.ITUNES, "subtitle"));
    return draft.build();
  }

  private static @Nullable String link(@Nullable Guid guid) {
    if (guid == null || guid.getValue() == null || !guid.isPermaLink()) {
      return null;
    }
    return Links.isWeb(guid.getValue()) ? guid.getValue() : null;
  }

  private static void dublin(EntryDraft draft, @Nullable DCModule dublin) {
    if (dublin != null) {
      draft.title(dublin.getTitle()).author(joined(dublin.getCreators()));
      draft.published(WebDates.instant(dublin.getDate())).language(dublin.getLanguage());
      draft.content(dublin.getDescription());
    }
  }

  private static void foreign(EntryDraft draft, List<Element> foreign) {
    draft.author(Markup.first(foreign, Names.ATOM_IN_RSS, "author"));
    draft.author(Markup.first(foreign, Names.ITUNES, "author"));
    draft.published(date(foreign, Names.ATOM_IN_RSS, "published"));
    draft.published(date(foreign, Names.TERMS, "issued"));
    draft.updated(date(foreign, Names.ATOM_IN_RSS, "updated"));
    draft.updated(date(foreign, Names.TERMS, "modified"));
  }

  private static @Nullable Instant date(List<Element> foreign, Namespace space, String name) {
    return WebDates.parse(Markup.first(foreign, space, name)).orElse(null);
  }

  private static String joined(Collection<String> names) {
    return PersonNames.joined(names.stream().map(PersonNames::of));
  }
}
