package org.vigie.crawler.opml;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.forum.ForumEngine;
import org.vigie.crawler.opml.OpmlReader.Opml;
import org.vigie.crawler.text.HtmlText;
import org.vigie.crawler.url.UrlCanonicalizer;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.Language;
import org.vigie.domain.source.SourceKind;

/**
 * Makes sources of the outlines of a list, and tells what cannot be one, and where. Looks no name
 * up: whether a name leads to a private address is checked when it is read.
 */
public final class OpmlImport {
  private static final Duration USUAL = Duration.ofMinutes(15);
  private static final Duration LONGEST = Duration.ofHours(24);
  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final String BETWEEN_FOLDERS = " / ";

  private final UrlCanonicalizer canonicalizer = new UrlCanonicalizer();
  private final PublicHosts hosts;

  /**
   * Makes an import.
   *
   * @param allowed ranges in CIDR form that may be read although they are not public
   */
  public OpmlImport(List<String> allowed) {
    this.hosts = new PublicHosts(allowed);
  }

  /**
   * A source that a list names.
   *
   * @param id the identifier that it had in Vigie; null when it comes from elsewhere
   * @param name its name, with the folders that it was in; may be empty
   * @param url where it is read
   * @param kind how it is read
   * @param engine the forum engine; null for what is no forum
   * @param language the language; null when none is named
   * @param interval the time between two readings, a minute to 24 hours
   * @param enabled whether it is read
   */
  public record Imported(
      @Nullable String id,
      String name,
      CanonicalUrl url,
      SourceKind kind,
      @Nullable String engine,
      @Nullable Language language,
      Duration interval,
      boolean enabled) {}

  /**
   * An outline that gives no source.
   *
   * @param line the line on which it stands, from 1
   * @param reason why
   * @param subject its address, or its title when it has none
   */
  public record Rejected(int line, Reason reason, String subject) {}

  /** Why an outline gives no source. */
  public enum Reason {
    /** It names no feed. */
    NO_FEED,
    /** Its address is none of the web. */
    BAD_ADDRESS,
    /** It was a page or a forum in Vigie, of which the list does not hold enough. */
    INCOMPLETE,
    /** Its address is not public. */
    PRIVATE_ADDRESS,
    /** An outline before it has the same address. */
    DUPLICATE
  }

  /**
   * What came of a list.
   *
   * @param sources the sources, in the order of the list
   * @param rejected the outlines that give none, in the order of the list
   */
  public record Result(List<Imported> sources, List<Rejected> rejected) {
    /** Copies the lists. */
    public Result {
      sources = List.copyOf(sources);
      rejected = List.copyOf(rejected);
    }
  }

  /**
   * Makes sources of a list.
   *
   * @param list the list
   * @return its sources, and what gives none
   */
  public Result of(Opml list) {
    Map<CanonicalUrl, Outline> known = new HashMap<>();
    List<Imported> sources = new ArrayList<>();
    List<Rejected> rejected = new ArrayList<>();
    for (Outline outline : list.outlines()) {
      Optional<CanonicalUrl> url = canonicalizer.canonicalize(outline.address());
      Reason reason = refused(outline, url.orElse(null));
      if (reason == null && url.isPresent() && known.putIfAbsent(url.get(), outline) == null) {
        sources.add(imported(outline, url.get()));
      } else {
        rejected.add(rejection(outline, reason == null ? Reason.DUPLICATE : reason));
      }
    }
    return new Result(sources, rejected);
  }

  private @Nullable Reason refused(Outline outline, @Nullable CanonicalUrl url) {
    if (outline.address().isEmpty()) {
      return Reason.NO_FEED;
    }
    if (url == null) {
      return Reason.BAD_ADDRESS;
    }
    if (isIncomplete(outline.own())) {
      return Reason.INCOMPLETE;
    }
    return hosts.permits(url.host()) ? null : Reason.PRIVATE_ADDRESS;
  }

  /** Selectors have no place in a list, and a forum is nothing without its engine. */
  private static boolean isIncomplete(Map<String, String> own) {
    return switch (kind(own)) {
      case PAGE -> true;
      case FORUM -> ForumEngine.of(own.getOrDefault("engine", "")).isEmpty();
      default -> false;
    };
  }

  private static Rejected rejection(Outline outline, Reason reason) {
    String subject = outline.address().isEmpty() ? outline.title() : outline.address();
    return new Rejected(outline.line(), reason, subject);
  }

  private static Imported imported(Outline outline, CanonicalUrl url) {
    Map<String, String> own = outline.own();
    Language language = Language.ofTag(own.getOrDefault("language", ""));
    return new Imported(
        own.get("id"),
        own.containsKey("id") ? outline.title() : name(outline),
        url,
        kind(own),
        kind(own) == SourceKind.FORUM ? own.get("engine") : null,
        language.equals(Language.UNKNOWN) ? null : language,
        interval(own),
        !"false".equals(own.get("enabled")));
  }

  private static String name(Outline outline) {
    List<String> parts = new ArrayList<>(outline.folders());
    parts.add(outline.title());
    parts.removeIf(String::isBlank);
    return HtmlText.line(String.join(BETWEEN_FOLDERS, parts));
  }

  private static SourceKind kind(Map<String, String> own) {
    try {
      return SourceKind.valueOf(own.getOrDefault("kind", "feed").toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return SourceKind.FEED;
    }
  }

  private static Duration interval(Map<String, String> own) {
    try {
      Duration written = Duration.parse(own.getOrDefault("interval", USUAL.toString()));
      boolean usable = written.compareTo(SHORTEST) >= 0 && written.compareTo(LONGEST) <= 0;
      return usable ? written : USUAL;
    } catch (DateTimeParseException e) {
      return USUAL;
    }
  }
}
