package org.vigie.domain.post;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * The one address under which a page is known: absolute, http or https, lower-case host, no default
 * port, no fragment. The crawler also strips tracking parameters before it makes one.
 *
 * @param uri the address
 */
public record CanonicalUrl(URI uri) implements Comparable<CanonicalUrl> {
  private static final String ABSENT_HOST = "no-address.invalid";

  /** The name system knows no longer name (RFC 1035, 2.3.4, without the octets of its frame). */
  private static final int LONGEST_HOST = 253;

  /** Checks that the address is absolute, http or https, and has a host that can exist. */
  public CanonicalUrl {
    String scheme = uri.getScheme();
    if (scheme == null || !(scheme.equals("http") || scheme.equals("https"))) {
      throw new IllegalArgumentException("address \"" + uri + "\" is not http or https");
    }
    if (uri.getHost() == null || !uri.getHost().equals(uri.getHost().toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException("address \"" + uri + "\" has no lower-case host");
    }
    if (uri.getHost().length() > LONGEST_HOST) {
      throw new IllegalArgumentException(
          "address \"" + uri + "\" has a host of more than " + LONGEST_HOST + " characters");
    }
    if (uri.getRawFragment() != null || uri.getRawUserInfo() != null) {
      throw new IllegalArgumentException(
          "address \"" + uri + "\" has a fragment or user information");
    }
  }

  /**
   * Reads an address and brings it to the canonical form.
   *
   * @param text an absolute http or https address
   * @return the canonical address, or empty when the text is not one
   */
  public static Optional<CanonicalUrl> parse(String text) {
    try {
      return canonical(new URI(text.strip()));
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<CanonicalUrl> canonical(URI given) throws URISyntaxException {
    if (given.getScheme() == null || given.getHost() == null) {
      return Optional.empty();
    }
    String scheme = given.getScheme().toLowerCase(Locale.ROOT);
    String path =
        given.getRawPath() == null || given.getRawPath().isEmpty() ? "/" : given.getRawPath();
    StringBuilder out = new StringBuilder(scheme).append("://");
    out.append(given.getHost().toLowerCase(Locale.ROOT));
    if (given.getPort() >= 0 && given.getPort() != defaultPort(scheme)) {
      out.append(':').append(given.getPort());
    }
    out.append(path);
    if (given.getRawQuery() != null) {
      out.append('?').append(given.getRawQuery());
    }
    return Optional.of(new CanonicalUrl(new URI(out.toString())));
  }

  private static int defaultPort(String scheme) {
    return scheme.equals("https") ? 443 : 80;
  }

  /**
   * Makes the stand-in address of a post that has none, such as an imported one. Its host ends in
   * {@code .invalid}, which no network resolves (RFC 2606).
   *
   * @param source the source
   * @param post the post
   * @return an address of which {@link #isAbsent} is true
   */
  public static CanonicalUrl absent(SourceId source, PostId post) {
    return new CanonicalUrl(URI.create("https://" + ABSENT_HOST + "/" + source + "/" + post));
  }

  /**
   * Says whether the post has no address that a person can open.
   *
   * @return true for an address of {@link #absent}
   */
  public boolean isAbsent() {
    return host().equals(ABSENT_HOST);
  }

  /**
   * Returns the host.
   *
   * @return the host in lower case, without the port
   */
  public String host() {
    return uri.getHost();
  }

  @Override
  public int compareTo(CanonicalUrl other) {
    return uri.compareTo(other.uri);
  }

  @Override
  public String toString() {
    return uri.toString();
  }
}
