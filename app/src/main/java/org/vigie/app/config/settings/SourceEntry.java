package org.vigie.app.config.settings;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.app.config.bind.Default;
import org.vigie.app.config.bind.Doc;
import org.vigie.app.config.bind.Range;
import org.vigie.crawler.forum.ForumEngine;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.Language;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.source.SourceKind;

/**
 * A place that is read.
 *
 * @param id its identifier; never change it: the posts that were read carry it
 * @param name its name for people
 * @param url where it is read
 * @param kind how it is read
 * @param interval time between two readings
 * @param language language of posts that do not say theirs, as an ISO 639 code
 * @param enabled whether it is read
 * @param fullText for a feed: whether the linked page is read when an entry is cut short
 * @param engine for a forum: its software
 * @param selectors for a page or a forum: name of a part → CSS selector
 * @param requests how many requests one reading may make
 * @param zone zone of the dates of its pages when they name none
 */
public record SourceEntry(
    @Doc("Its identifier; never change it: the posts that were read carry it.") SourceId id,
    @Doc("Its name for people.") String name,
    @Doc("Where it is read.") CanonicalUrl url,
    @Doc("How it is read.") @Default("feed") SourceKind kind,
    @Doc("Time between two readings.") @Range(min = "1m", max = "24h") @Default("15m")
        Duration interval,
    @Doc("Language of posts that do not say theirs, as an ISO 639 code.")
        @Nullable Language language,
    @Doc("Whether it is read.") @Default("true") boolean enabled,
    @Doc("For a feed: whether the linked page is read when an entry is cut short.")
        @Default("false")
        boolean fullText,
    @Doc("For a forum: its software.") @Nullable ForumEngine engine,
    @Doc("For a page or a forum: part → CSS selector, such as author: .name; see docs/sources.md.")
        Map<String, WrittenSelector> selectors,
    @Doc("How many requests one reading may make.") @Range(min = "1", max = "1000") @Default("30")
        int requests,
    @Doc("Zone of the dates of its pages when they name none; left out, that of the language.")
        @Nullable ZoneId zone) {
  /** Copies the selectors. */
  public SourceEntry {
    selectors = Map.copyOf(selectors);
  }
}
