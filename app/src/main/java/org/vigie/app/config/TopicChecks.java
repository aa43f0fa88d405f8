package org.vigie.app.config;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigie.app.config.bind.Bound;
import org.vigie.app.config.problem.NearestWord;
import org.vigie.app.config.settings.ParentTopic;
import org.vigie.app.config.settings.TopicEntry;
import org.vigie.app.config.settings.TopicsFile;
import org.vigie.app.config.settings.WrittenQuery;
import org.vigie.domain.mention.TopicId;

/** Checks what no value of topics.yml shows alone. */
final class TopicChecks {
  private final LoadedFile<TopicsFile> file;

  TopicChecks(LoadedFile<TopicsFile> file) {
    this.file = file;
  }

  void run() {
    queries();
    parents();
    circles();
  }

  /** Topics are tagged before anything else but the language is known of a post. */
  private void queries() {
    for (Bound.Value<WrittenQuery> query : file.bound().values(WrittenQuery.class)) {
      AnalysisFields.firstIn(query.value().tree())
          .ifPresent(
              field -> file.problems().error(query.position(), query.path(), "topic-query", field));
    }
  }

  private void parents() {
    Set<String> declared =
        file.bound().values(TopicId.class).stream()
            .map(id -> id.value().value())
            .collect(Collectors.toSet());
    for (Bound.Value<ParentTopic> parent : file.bound().values(ParentTopic.class)) {
      String written = parent.value().toString();
      if (!declared.contains(written)) {
        Optional<String> meant = NearestWord.of(written, declared);
        String key = meant.isPresent() ? "unknown-topic.meant" : "unknown-topic";
        file.problems().error(parent.position(), parent.path(), key, written, meant.orElse(""));
      }
    }
  }

  private void circles() {
    Map<TopicId, ParentTopic> parents = new HashMap<>();
    for (Bound.Value<TopicEntry> topic : file.bound().values(TopicEntry.class)) {
      ParentTopic parent = topic.value().parent();
      if (parent != null) {
        parents.put(topic.value().id(), parent);
      }
    }
    for (Bound.Value<TopicEntry> topic : file.bound().values(TopicEntry.class)) {
      if (leadsBack(topic.value().id(), parents)) {
        file.problems()
            .error(
                topic.position(),
                topic.path().key("parent"),
                "topic-circle",
                topic.value().id().value());
      }
    }
  }

  private static boolean leadsBack(TopicId start, Map<TopicId, ParentTopic> parents) {
    Set<TopicId> seen = new HashSet<>();
    @Nullable ParentTopic above = parents.get(start);
    while (above != null && seen.add(above.id())) {
      if (above.id().equals(start)) {
        return true;
      }
      above = parents.get(above.id());
    }
    return false;
  }
}
