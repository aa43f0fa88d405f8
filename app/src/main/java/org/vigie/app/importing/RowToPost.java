package org.vigie.app.importing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.text.Accents;
import org.vigie.crawler.text.SafeText;
import org.vigie.crawler.url.UrlCanonicalizer;
import org.vigie.domain.Sha256;
import org.vigie.domain.post.AuthorFacts;
import org.vigie.domain.post.AuthorName;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.Country;
import org.vigie.domain.post.Engagement;
import org.vigie.domain.post.Language;
import org.vigie.domain.post.Post;
import org.vigie.domain.post.PostId;
import org.vigie.domain.post.Provenance;
import org.vigie.domain.post.RobotsVerdict;
import org.vigie.domain.post.SourceId;

/** Turns the rows of one file into posts. */
final class RowToPost {
  /** Why a row is no post. */
  enum Reason {
    /** No date, or in no known form. */
    DATE,
    /** Neither title nor text. */
    TEXT
  }

  /** What became of a row. */
  sealed interface Outcome {}

  /**
   * A post.
   *
   * @param post the post
   */
  record Accepted(Post post) implements Outcome {}

  /**
   * No post.
   *
   * @param reason why
   */
  record Rejected(Reason reason) implements Outcome {}

  // JSON Lines may change their keys from line to line; the map of each set of keys is kept.
  private static final int MOST_SHAPES = 100;

  private static final char NARROW_SPACE = '\u202f';
  private static final Pattern GROUPING = Pattern.compile("[\\s\\u00a0\\u202f,]");
  private static final Pattern WHOLE = Pattern.compile("\\d{1,18}");

  private final SourceId source;
  private final String file;
  private final List<String> mapping;
  private final Map<Set<String>, FieldMap> known = new HashMap<>();
  private final ImportDate dates;
  private final UrlCanonicalizer urls = new UrlCanonicalizer();
  private final Instant now;

  RowToPost(SourceId source, String file, List<String> mapping, ZoneId zone, Instant now) {
    this.source = source;
    this.file = file;
    this.mapping = List.copyOf(mapping);
    this.dates = new ImportDate(zone);
    this.now = now;
  }

  /**
   * Converts a row.
   *
   * @param row the row
   * @return a post, or why it is none
   * @throws ImportException when no column of the row holds a date or a text
   */
  Outcome convert(Row row) {
    String date = value(Field.DATE, row).orElse("");
    Optional<Instant> published = dates.read(date);
    if (published.isEmpty()) {
      return new Rejected(Reason.DATE);
    }
    String title = words(Field.TITLE, row);
    String text = words(Field.TEXT, row);
    if (title.isEmpty() && text.isEmpty()) {
      return new Rejected(Reason.TEXT);
    }
    return new Accepted(post(row, published.get(), title, text));
  }

  /** Words stick to a narrow space as to a low line, so that no query would find them. */
  private String words(Field field, Row row) {
    String safe = SafeText.of(value(field, row).orElse("")).replace(NARROW_SPACE, ' ').strip();
    return Accents.joined(safe);
  }

  private Post post(Row row, Instant published, String title, String text) {
    String hash = hash(title + "\n" + text);
    String nativeId =
        value(Field.ID, row)
            .or(() -> value(Field.URL, row))
            .orElseGet(() -> standIn(row, published));
    PostId id = PostId.of(source, nativeId);
    return new Post(
        id,
        source,
        nativeId,
        url(row, id),
        title,
        text,
        value(Field.AUTHOR, row).map(AuthorName::new).orElse(null),
        null,
        published,
        null,
        value(Field.LANGUAGE, row).map(Language::ofTag).orElse(null),
        new Engagement(
            number(Field.LIKES, row),
            number(Field.SHARES, row),
            number(Field.REPLIES, row),
            number(Field.VIEWS, row)),
        new Provenance(file, now, "import", 0, RobotsVerdict.NOT_APPLICABLE, hash),
        new AuthorFacts(
            number(Field.FOLLOWERS, row),
            value(Field.COUNTRY, row).flatMap(Country::ofCode).orElse(null)));
  }

  /** Of the words as the file writes them, so that no change to our tidying makes other posts. */
  private String standIn(Row row, Instant published) {
    String title = value(Field.TITLE, row).orElse("");
    String text = value(Field.TEXT, row).orElse("");
    String author = value(Field.AUTHOR, row).orElse("");
    return published + " " + author + " " + hash(title + "\n" + text);
  }

  private CanonicalUrl url(Row row, PostId id) {
    return value(Field.URL, row)
        .flatMap(urls::canonicalize)
        .orElseGet(() -> CanonicalUrl.absent(source, id));
  }

  private FieldMap fields(Row row) {
    Set<String> columns = row.values().keySet();
    FieldMap fields = known.get(columns);
    if (fields == null) {
      if (known.size() >= MOST_SHAPES) {
        known.clear();
      }
      fields = FieldMap.of(mapping, List.copyOf(columns), !RowReader.isJsonLines(Path.of(file)));
      known.put(Set.copyOf(columns), fields);
    }
    return fields;
  }

  private Optional<String> value(Field field, Row row) {
    return fields(row).value(field, row.values());
  }

  private @Nullable Long number(Field field, Row row) {
    return value(field, row)
        .map(text -> GROUPING.matcher(text).replaceAll(""))
        .filter(text -> WHOLE.matcher(text).matches())
        .map(Long::valueOf)
        .orElse(null);
  }

  private static String hash(String content) {
    return Sha256.hex(16, content.getBytes(StandardCharsets.UTF_8));
  }
}
