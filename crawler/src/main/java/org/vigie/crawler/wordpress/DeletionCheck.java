package org.vigie.crawler.wordpress;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vigie.crawler.json.Json;
import org.vigie.crawler.read.Harvest;
import tools.jackson.databind.JsonNode;

/**
 * Withdraws those of the latest known posts or comments that are no longer there. Nothing tells of
 * a deletion, so they are asked for by their ids now and then.
 */
record DeletionCheck(
    WordPressAddress address, WordPressAsker asker, Harvest harvest, Set<String> known) {
  private static final Duration BETWEEN = Duration.ofHours(6);
  private static final Pattern ID = Pattern.compile("\\d{1,18}");

  /** Checks what is called so in addresses and has this prefix in native ids, if it is time. */
  void run(String what, String prefix, Instant now) {
    String note = "checked-" + what;
    String last = harvest.notes().get(note);
    List<String> latest = latest(prefix);
    if (last == null || latest.isEmpty()) {
      harvest.notes().put(note, now.toString());
    } else if (!Instant.parse(last).plus(BETWEEN).isAfter(now)) {
      int answers = asker.answers();
      asker
          .json(address.named(what, latest, "id"))
          .filter(JsonNode::isArray)
          .ifPresent(root -> missing(root, latest, prefix));
      if (asker.answers() > answers) {
        harvest.notes().put(note, now.toString());
      }
    }
  }

  private List<String> latest(String prefix) {
    return known.stream()
        .filter(id -> id.startsWith(prefix))
        .map(id -> id.substring(prefix.length()))
        .filter(id -> ID.matcher(id).matches())
        .map(Long::valueOf)
        .sorted(Comparator.reverseOrder())
        .map(String::valueOf)
        .limit(WordPressAddress.A_PAGE)
        .toList();
  }

  private void missing(JsonNode root, List<String> latest, String prefix) {
    Set<String> there = new HashSet<>();
    root.values().stream()
        .flatMap(node -> Stream.ofNullable(Json.text(node, "id")))
        .forEach(there::add);
    // Nothing, or what was not asked for, comes from a cache or a plugin.
    if (!there.isEmpty() && Set.copyOf(latest).containsAll(there)) {
      latest.stream().filter(id -> !there.contains(id)).forEach(id -> harvest.missing(prefix + id));
    }
  }
}
