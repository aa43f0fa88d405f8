package org.vigie.crawler.url;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A link of a Link header (RFC 8288).
 *
 * @param target its address as it was sent
 * @param parameters name in lower case → value without quotation marks
 */
public record LinkHeader(String target, Map<String, String> parameters) {
  private static final int LONGEST = 16 * 1024;
  private static final Pattern LINK =
      Pattern.compile("<([^<>]*+)>((?:\\s*+;\\s*+[^;,\"]++(?:\"[^\"]*+\")?+)*+)");
  private static final Pattern PARAMETER =
      Pattern.compile(";\\s*+([^\\s=;,]++)\\s*+=\\s*+(?:\"([^\"]*+)\"|([^\\s;,\"]++))");

  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** Copies the parameters. */
  public LinkHeader {
    parameters = Map.copyOf(parameters);
  }

  /**
   * Reads all links of all Link headers of an answer.
   *
   * @param values the values of the headers, as they were sent
   * @return the links, in their order; those beyond the first 16,384 chars are left out
   */
  public static List<LinkHeader> all(List<String> values) {
    String whole = String.join(", ", values);
    return LINK.matcher(whole.substring(0, Math.min(LONGEST, whole.length())))
        .results()
        .map(match -> new LinkHeader(match.group(1).strip(), parameters(match.group(2))))
        .toList();
  }

  private static Map<String, String> parameters(String text) {
    Matcher matcher = PARAMETER.matcher(text);
    return matcher
        .results()
        .collect(
            Collectors.toMap(
                match -> match.group(1).toLowerCase(Locale.ROOT),
                match -> match.group(2) == null ? match.group(3) : match.group(2),
                (first, second) -> first));
  }

  /**
   * Tells whether the link is of a relation.
   *
   * @param relation the relation, in lower case
   * @return true when it is one of its relations
   */
  public boolean is(String relation) {
    String relations = parameters.getOrDefault("rel", "").toLowerCase(Locale.ROOT).strip();
    return SPACES.splitAsStream(relations).anyMatch(relation::equals);
  }

  /**
   * Returns a parameter.
   *
   * @param name its name, in lower case
   * @return its value; empty when there is none
   */
  public String parameter(String name) {
    return parameters.getOrDefault(name, "");
  }
}
