package org.vigie.crawler.feed;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.crawler.fetch.FetchResult.Fetched;
import org.vigie.crawler.url.Links;

/** Reads the Link headers of an answer (RFC 8288), as far as feeds need them. */
final class LinkHeader {
  private static final int LONGEST = 8_192;
  private static final Pattern LINK = Pattern.compile("<([^<>]{1,2000})>([^<]{0,500})");
  private static final Pattern REL =
      Pattern.compile("(?i);\\s*rel\\s*=\\s*(?:\"([^\"]{0,200})\"|([^\\s;,\"]{1,100}))");

  private LinkHeader() {}

  /** The first link of a relation, absolute; empty when there is none. */
  static Optional<String> first(Fetched fetched, String relation) {
    return fetched.head().links().stream()
        .filter(header -> header.length() <= LONGEST)
        .flatMap(header -> LINK.matcher(header).results())
        .filter(link -> relations(link.group(2)).contains(" " + relation + " "))
        .map(link -> Links.resolve(fetched.url().uri(), link.group(1)))
        .filter(Links::isWeb)
        .findFirst();
  }

  private static String relations(String parameters) {
    Matcher matcher = REL.matcher(parameters);
    if (!matcher.find()) {
      return "";
    }
    String named = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    return " "
        + String.join(" ", Arrays.asList(named.toLowerCase(Locale.ROOT).split("\\s+")))
        + " ";
  }
}
