package org.vigie.crawler.url;

import crawlercommons.filters.basic.BasicURLNormalizer;
import crawlercommons.filters.basic.BasicURLNormalizer.IdnNormalization;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.post.CanonicalUrl;

/**
 * Brings the addresses of pages to their one form: lower-case host in punycode, no default port, no
 * dot segment, no fragment, no tracking parameter, parameters in order of their names. Applying it
 * twice changes nothing. Safe for use by many threads.
 */
public final class UrlCanonicalizer {
  private static final int LONGEST = 4_096;
  private static final int MOST_STEPS = 8;
  private static final Pattern LINE_BREAKS = Pattern.compile("[\t\r\n]+");
  private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

  /** The library would make an address of any word. */
  private static final Pattern WEB = Pattern.compile("(?i)https?://");

  /** Parameters that say where a reader came from, and nothing about the page. */
  private static final Set<String> TRACKING =
      Set.of(
          "fbclid",
          "gclid",
          "gclsrc",
          "dclid",
          "gbraid",
          "wbraid",
          "msclkid",
          "yclid",
          "twclid",
          "igshid",
          "mc_cid",
          "mc_eid",
          "mkt_tok",
          "_hsenc",
          "_hsmi",
          "vero_id",
          "oly_anon_id",
          "oly_enc_id",
          "wickedid",
          "ref_src",
          "xtor",
          "at_medium",
          "at_campaign",
          "_openstat");

  private static final Set<String> TRACKING_PREFIXES = Set.of("utm_", "pk_", "mtm_", "hsa_");

  private final BasicURLNormalizer normalizer =
      new BasicURLNormalizer(
          BasicURLNormalizer.newBuilder().idnNormalization(IdnNormalization.PUNYCODE));

  /**
   * Brings an address to its one form.
   *
   * @param text an absolute http or https address, as it was found
   * @return its canonical form, or empty when it is not such an address
   */
  public Optional<CanonicalUrl> canonicalize(String text) {
    Optional<CanonicalUrl> form = once(text);
    for (int i = 0; i < MOST_STEPS && form.isPresent(); i++) {
      Optional<CanonicalUrl> next = once(form.get().toString());
      if (next.equals(form)) {
        return form;
      }
      form = next;
    }
    return Optional.empty();
  }

  /** One step; escapes within escapes and names within parameters may need several. */
  private Optional<CanonicalUrl> once(String text) {
    String line = LINE_BREAKS.matcher(text.strip()).replaceAll("");
    if (!WEB.matcher(line).lookingAt()
        || line.length() > LONGEST
        || Hosts.isAmbiguous(Hosts.written(line))) {
      return Optional.empty();
    }
    return Optional.ofNullable(normalized(CONTROLS.matcher(line).replaceAll("")))
        .filter(address -> sameHost(address, line))
        .map(UrlCanonicalizer::withoutTracking)
        .flatMap(CanonicalUrl::parse);
  }

  /**
   * Brings a possibly relative address to its one form.
   *
   * @param text an address as it was found
   * @param base the address of the document that it was found in
   * @return its canonical form, or empty when it is no http or https address
   */
  public Optional<CanonicalUrl> canonicalize(String text, URI base) {
    return canonicalize(Links.resolve(base, text));
  }

  /** The library's form, or the text itself where the library stumbles over it. */
  private @Nullable String normalized(String text) {
    try {
      return normalizer.filter(text);
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      return text;
    }
  }

  /** The library lets the dots of a path eat into the host, and readings of a host differ. */
  private boolean sameHost(String address, String line) {
    String host = Hosts.written(address);
    String alone = normalized(line.substring(0, line.indexOf("//") + 2) + Hosts.written(line));
    return alone != null && host.equals(Hosts.written(alone));
  }

  private static String withoutTracking(String address) {
    int fragment = address.indexOf('#');
    String whole = fragment < 0 ? address : address.substring(0, fragment);
    int question = whole.indexOf('?');
    if (question < 0) {
      return whole;
    }
    String kept =
        Arrays.stream(whole.substring(question + 1).split("&"))
            .filter(parameter -> !parameter.isEmpty() && !isTracking(parameter))
            .collect(Collectors.joining("&"));
    String path = whole.substring(0, question);
    return kept.isEmpty() ? path : path + "?" + kept;
  }

  private static boolean isTracking(String parameter) {
    String name = parameter.split("=", 2)[0].toLowerCase(Locale.ROOT);
    return TRACKING.contains(name) || TRACKING_PREFIXES.stream().anyMatch(name::startsWith);
  }
}
