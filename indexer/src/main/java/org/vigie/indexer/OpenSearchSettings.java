package org.vigie.indexer;

import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which OpenSearch cluster is used, and how.
 *
 * @param url its address, http or https, with a path when a proxy asks for one
 * @param credentials the account; null when the cluster asks for none
 * @param authority a PEM file with the certificates that sign the cluster's; null for the public
 *     authorities that Java trusts
 * @param prefix what the names of indices begin with, such as "vigie": lower-case letters, digits
 *     and dashes
 */
public record OpenSearchSettings(
    URI url, @Nullable Credentials credentials, @Nullable Path authority, String prefix) {
  private static final Pattern PREFIX = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");

  /**
   * An account of the cluster.
   *
   * @param username its name
   * @param password its password
   */
  public record Credentials(String username, String password) {
    /** Hides the password. */
    @Override
    public String toString() {
      return "Credentials[" + username + ", ***]";
    }
  }

  /** Checks the address and the prefix. */
  public OpenSearchSettings {
    if (!("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
        || url.getHost() == null) {
      throw new IllegalArgumentException(
          "OpenSearch address \"" + url + "\" is not an absolute http or https address");
    }
    if (url.getRawUserInfo() != null) {
      throw new IllegalArgumentException(
          "OpenSearch address holds an account: give user name and password apart");
    }
    if (!PREFIX.matcher(prefix).matches()) {
      throw new IllegalArgumentException(
          "index prefix \"" + prefix + "\" is not made of lower-case letters, digits and dashes");
    }
  }

  /**
   * Makes settings for a node without account on this machine.
   *
   * @param url its address
   * @return the settings, with the prefix "vigie"
   */
  public static OpenSearchSettings local(URI url) {
    return new OpenSearchSettings(url, null, null, "vigie");
  }

  /**
   * Returns the name under which posts are written and read.
   *
   * @return the alias of the index of posts
   */
  public String postsAlias() {
    return prefix + "-posts";
  }
}
