package org.vigie.app.config;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigie.app.config.bind.Bound;
import org.vigie.app.config.problem.KeyPath;
import org.vigie.app.config.problem.NearestWord;
import org.vigie.app.config.problem.Position;
import org.vigie.app.config.problem.Problems;
import org.vigie.app.config.settings.SourceEntry;
import org.vigie.domain.alert.RuleId;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.entity.EntityKind;
import org.vigie.domain.mention.TopicId;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.query.QueryShares;

/** Checks what no value shows alone: identifiers that meet across entries and files. */
final class CrossChecks {
  private final LoadedFiles files;
  private final QueryShares shares;

  CrossChecks(LoadedFiles files, QueryShares shares) {
    this.files = files;
    this.shares = shares;
  }

  void run() {
    unique(files.sources(), SourceId.class);
    unique(files.entities(), EntityId.class);
    unique(files.rules(), RuleId.class);
    unique(files.topics(), TopicId.class);
    known(files.sources(), SourceId.class, "unknown-source");
    known(files.entities(), EntityId.class, "unknown-entity");
    new QueryChecks(files, shares).run();
    new SettingsChecks(files.vigie()).run();
    new SourceChecks(files.sources()).run();
    new TopicChecks(files.topics()).run();
    brand();
    contact();
  }

  private static <V> void unique(LoadedFile<?> file, Class<V> type) {
    Map<V, Position> first = new HashMap<>();
    for (Bound.Value<V> id : file.bound().values(type)) {
      Position before = first.putIfAbsent(id.value(), id.position());
      if (before != null) {
        String line = String.valueOf(before.line());
        file.problems()
            .error(id.position(), id.path(), "duplicate-id", id.value().toString(), line);
      }
    }
  }

  /** Checks the identifiers in rules against those that another file declares. */
  private <V> void known(LoadedFile<?> declaring, Class<V> type, String messageKey) {
    if (declaring.bound().isUnread()) {
      return;
    }
    Set<String> declared =
        declaring.bound().values(type).stream()
            .map(id -> id.value().toString())
            .collect(Collectors.toSet());
    Problems problems = files.rules().problems();
    for (Bound.Value<V> id : files.rules().bound().values(type)) {
      String written = id.value().toString();
      if (!declared.contains(written)) {
        Optional<String> meant = NearestWord.of(written, declared);
        String key = meant.isPresent() ? messageKey + ".meant" : messageKey;
        problems.error(id.position(), id.path(), key, written, meant.orElse(""));
      }
    }
  }

  private void brand() {
    LoadedFile<?> file = files.entities();
    boolean any =
        file.bound().values(EntityKind.class).stream()
            .anyMatch(kind -> kind.value() == EntityKind.BRAND);
    if (!any && !file.bound().isUnread()) {
      file.problems().warning(Position.START, KeyPath.ROOT.key("entities"), "no-brand");
    }
  }

  private void contact() {
    boolean reads =
        files.sources().bound().values(SourceEntry.class).stream()
            .anyMatch(source -> source.value().enabled());
    files
        .vigie()
        .bound()
        .record()
        .filter(settings -> reads && settings.crawler().contact() == null)
        .ifPresent(_ ->
            files
                .vigie()
                .problems()
                .warning(Position.START, new KeyPath("crawler.contact"), "no-contact"));
  }
}
