package org.vigie.crawler.sitemap;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.post.CanonicalUrl;

/**
 * A page that is still to be read.
 *
 * @param page what the sitemap says of it
 * @param tries how often it was asked for in vain
 */
record Waiting(Listed page, int tries) {
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final int MOST_TRIES = 3;
  private static final int LONGEST_TITLE = 500;
  private static final int FIELDS = 6;

  Waiting triedAgain() {
    return new Waiting(page, tries + 1);
  }

  /** A page that changed while it waited gets all its tries again. */
  Waiting replacedBy(Waiting found) {
    return Objects.equals(page.modified(), found.page().modified()) ? this : found;
  }

  boolean givenUp() {
    return tries >= MOST_TRIES;
  }

  String line() {
    return String.join(
        "\t",
        page.url().toString(),
        Integer.toString(tries),
        Moments.text(page.modified()),
        Moments.text(page.published()),
        word(page.language()),
        word(page.title()));
  }

  private static String word(@Nullable String text) {
    String one = text == null ? "" : SPACES.matcher(text).replaceAll(" ").strip();
    return one.length() > LONGEST_TITLE ? one.substring(0, LONGEST_TITLE) : one;
  }

  static Optional<Waiting> of(String line) {
    String[] fields = line.split("\t", FIELDS);
    if (fields.length < FIELDS) {
      return Optional.empty();
    }
    return CanonicalUrl.parse(fields[0])
        .map(url ->
            new Waiting(
                new Listed(
                    url,
                    Moments.of(fields[2]),
                    fields[5].isEmpty() ? null : fields[5],
                    Moments.of(fields[3]),
                    fields[4].isEmpty() ? null : fields[4]),
                Integer.parseInt("0" + fields[1])));
  }
}
