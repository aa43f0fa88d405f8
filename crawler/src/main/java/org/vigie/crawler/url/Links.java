package org.vigie.crawler.url;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** Resolves the links of feeds and pages, which are often no valid URI. */
public final class Links {
  private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");
  private static final Pattern NOT_IN_URIS = Pattern.compile("[\\s\"<>\\\\^`{|}]");

  private static final Pattern WEB = Pattern.compile("(?i)https?://.*");

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private Links() {}

  /**
   * Says whether a text is an address on the web.
   *
   * @param text any text
   * @return true when it starts with http:// or https://, in any case, and is one line
   */
  public static boolean isWeb(String text) {
    return WEB.matcher(text).matches();
  }

  /**
   * Makes a link absolute.
   *
   * @param base where the link was found; an opaque or relative base leaves the link as it is
   * @param link the link as it was found
   * @return the absolute link, or the link itself when it cannot be resolved
   */
  public static String resolve(URI base, String link) {
    String stripped = link.strip();
    if (ABSOLUTE.matcher(stripped).matches() || base.isOpaque() || !base.isAbsolute()) {
      return stripped;
    }
    return uri(stripped).map(relative -> resolved(base, relative)).orElse(stripped);
  }

  /**
   * Reads a URI leniently: characters that a URI cannot hold are escaped.
   *
   * @param text the text of a link
   * @return the URI, or empty when it has none of the forms of one
   */
  public static Optional<URI> uri(String text) {
    String escaped =
        NOT_IN_URIS
            .matcher(text.strip())
            .replaceAll(match -> "%" + HEX.toHexDigits((byte) match.group().charAt(0)));
    try {
      return Optional.of(new URI(escaped));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** A query alone replaces the last one only; {@link URI#resolve} would drop the file name. */
  private static String resolved(URI base, URI relative) {
    String text = relative.toString();
    if (text.isEmpty()) {
      return base.toString();
    }
    URI rooted =
        base.getRawPath() == null || base.getRawPath().isEmpty() ? base.resolve("/") : base;
    if (text.startsWith("?")) {
      return rooted.getScheme() + "://" + rooted.getRawAuthority() + rooted.getRawPath() + text;
    }
    return rooted.resolve(relative).toString();
  }
}
