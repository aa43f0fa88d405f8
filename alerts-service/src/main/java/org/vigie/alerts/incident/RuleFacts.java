package org.vigie.alerts.incident;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.alerts.writing.Team;
import org.vigie.alerts.writing.Words;
import org.vigie.domain.alert.Alert;
import org.vigie.domain.alert.Rule;
import org.vigie.domain.query.Query;
import org.vigie.domain.query.QueryPrinter;
import org.vigie.domain.store.MentionFilter;

/**
 * Says in words what a rule counts and what it found.
 *
 * @param team whose names are used
 * @param words the language
 */
record RuleFacts(Team team, Words words) {

  /**
   * One line of a table.
   *
   * @param name what it is
   * @param value its value
   */
  record Fact(String name, String value) {}

  List<Fact> facts(Rule rule, Alert alert) {
    List<Fact> facts = new ArrayList<>();
    facts.add(fact("counted", words.count("mentions", alert.observed())));
    switch (rule) {
      case Rule.Threshold threshold -> {
        facts.add(fact("threshold", words.count("mentions.or-more", threshold.atLeast())));
        facts.add(fact("window", window(threshold.window(), alert)));
        facts.addAll(filter(threshold.filter()));
      }
    }
    return facts;
  }

  private String window(Duration length, Alert alert) {
    return words.say(
        "fact.window.value",
        words.duration(length),
        words.moment(alert.windowStart()),
        words.moment(alert.windowEnd()),
        team.zone().getId());
  }

  private List<Fact> filter(MentionFilter filter) {
    List<Fact> facts = new ArrayList<>();
    addList(facts, "entities", filter.entities().stream().sorted().map(team::nameOf));
    addList(facts, "sentiments", filter.sentiments().stream().sorted().map(words::sentiment));
    addList(facts, "languages", filter.languages().stream().map(words::language).sorted());
    addList(facts, "sources", filter.sources().stream().sorted().map(Object::toString));
    if (!(filter.query() instanceof Query.All)) {
      facts.add(fact("query", QueryPrinter.print(filter.query())));
    }
    return facts;
  }

  private void addList(List<Fact> facts, String key, Stream<String> values) {
    String joined = values.collect(Collectors.joining(", "));
    if (!joined.isEmpty()) {
      facts.add(fact(key, joined));
    }
  }

  private Fact fact(String key, String value) {
    return new Fact(words.say("fact." + key), value);
  }
}
