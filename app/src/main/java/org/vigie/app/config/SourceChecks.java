package org.vigie.app.config;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vigie.app.config.bind.Bound;
import org.vigie.app.config.problem.KeyPath;
import org.vigie.app.config.problem.NearestWord;
import org.vigie.app.config.problem.Position;
import org.vigie.app.config.settings.SourceEntry;
import org.vigie.app.config.settings.SourcesFile;
import org.vigie.app.config.settings.WrittenSelector;
import org.vigie.crawler.select.Part;
import org.vigie.domain.source.SourceKind;

/** Checks the keys of a source that make sense for some kinds only. */
final class SourceChecks {
  private static final String SELECTORS = ".selectors.";

  private final LoadedFile<SourcesFile> file;

  /** Path of a source → its selectors: a file of many sources is gone through once. */
  private final Map<String, List<Bound.Value<WrittenSelector>>> selectors;

  SourceChecks(LoadedFile<SourcesFile> file) {
    this.file = file;
    this.selectors =
        file.bound().values(WrittenSelector.class).stream()
            .collect(Collectors.groupingBy(SourceChecks::source));
  }

  private static String source(Bound.Value<WrittenSelector> selector) {
    String path = selector.path().text();
    return path.substring(0, path.indexOf(SELECTORS));
  }

  void run() {
    for (Bound.Value<SourceEntry> entry : file.bound().values(SourceEntry.class)) {
      engine(entry);
      fullText(entry);
      selectors(entry);
    }
  }

  private void engine(Bound.Value<SourceEntry> entry) {
    boolean forum = entry.value().kind() == SourceKind.FORUM;
    boolean named = entry.value().engine() != null;
    if (forum && !named) {
      error(entry, "engine", "forum-needs-engine");
    } else if (named && !forum) {
      error(entry, "engine", "only-forum", written(entry.value().kind()));
    }
  }

  private void fullText(Bound.Value<SourceEntry> entry) {
    if (entry.value().fullText() && entry.value().kind() != SourceKind.FEED) {
      error(entry, "full-text", "only-feed", written(entry.value().kind()));
    }
  }

  private void selectors(Bound.Value<SourceEntry> entry) {
    SourceEntry source = entry.value();
    List<String> known = Part.labels(source.kind());
    if (known.isEmpty() && !source.selectors().isEmpty()) {
      error(entry, "selectors", "only-pages", written(source.kind()));
      return;
    }
    if (source.kind() == SourceKind.PAGE && !source.selectors().containsKey(Part.ITEM.label())) {
      error(entry, "selectors", "page-needs-item");
    }
    String path = entry.path().text();
    for (Bound.Value<WrittenSelector> selector : selectors.getOrDefault(path, List.of())) {
      String name = selector.path().text().substring(path.length() + SELECTORS.length());
      name(selector, name, known);
    }
  }

  private void name(Bound.Value<WrittenSelector> selector, String name, List<String> known) {
    if (!known.contains(name)) {
      Optional<String> meant = NearestWord.of(name, known);
      String key = meant.isPresent() ? "unknown-selector.meant" : "unknown-selector";
      String all = String.join(", ", known);
      file.problems().error(selector.position(), selector.path(), key, name, all, meant.orElse(""));
    }
  }

  /** Places an error at the key, or at the entry when the key is not written. */
  private void error(Bound.Value<SourceEntry> entry, String key, String message, String... words) {
    KeyPath path = entry.path().key(key);
    Position where =
        file.bound().values(Object.class).stream()
            .filter(value -> value.path().equals(path))
            .map(Bound.Value::position)
            .findFirst()
            .orElse(entry.position());
    file.problems().error(where, path, message, words);
  }

  private static String written(SourceKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
