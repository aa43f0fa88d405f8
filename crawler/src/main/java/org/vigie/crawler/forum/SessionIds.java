package org.vigie.crawler.forum;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes what names a visitor's session out of addresses, so that a page has one address. */
final class SessionIds {
  private static final Pattern SESSION =
      Pattern.compile(
          "(?i)(?:sid|s|phpsessid|session_?id|jsessionid)=(?:[0-9a-z,-]{16,})?"
              + "|phpsessid=.*|highlight=.*");
  private static final Pattern IN_PATH = Pattern.compile("(?i);jsessionid=[^?#/]*");

  private SessionIds() {}

  /** The address without them, and without its fragment. */
  static String without(String address) {
    int fragment = address.indexOf('#');
    String whole = fragment < 0 ? address : address.substring(0, fragment);
    String bare = IN_PATH.matcher(whole).replaceAll("");
    int question = bare.indexOf('?');
    if (question < 0) {
      return bare;
    }
    String kept =
        Arrays.stream(bare.substring(question + 1).split("[&;]"))
            .filter(parameter -> !parameter.isEmpty() && !SESSION.matcher(parameter).matches())
            .collect(Collectors.joining("&"));
    String path = bare.substring(0, question);
    return kept.isEmpty() ? path : path + "?" + kept;
  }
}
