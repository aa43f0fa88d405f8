package org.vigie.app.config;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigie.app.config.settings.EntitiesFile;
import org.vigie.app.config.settings.ParentTopic;
import org.vigie.app.config.settings.ReceiverSettings;
import org.vigie.app.config.settings.RuleEntry;
import org.vigie.app.config.settings.RulesFile;
import org.vigie.app.config.settings.SourceEntry;
import org.vigie.app.config.settings.SourcesFile;
import org.vigie.app.config.settings.TeamSettings;
import org.vigie.app.config.settings.TopicEntry;
import org.vigie.app.config.settings.TopicsFile;
import org.vigie.app.config.settings.VigieSettings;
import org.vigie.app.config.settings.WrittenLanguage;
import org.vigie.crawler.forum.ForumEngine;
import org.vigie.domain.alert.Receiver;
import org.vigie.domain.alert.Rule;
import org.vigie.domain.mention.Topic;
import org.vigie.domain.query.Query;
import org.vigie.domain.source.Source;
import org.vigie.domain.source.SourceOptions;
import org.vigie.domain.store.MentionFilter;

/** Turns the records of the files into the words of the domain. */
final class DomainConfig {
  private final TeamSettings team;

  /**
   * Makes a converter.
   *
   * @param team gives the language of receivers that name none
   */
  DomainConfig(TeamSettings team) {
    this.team = team;
  }

  VigieConfig of(
      VigieSettings settings,
      SourcesFile sources,
      EntitiesFile entities,
      RulesFile rules,
      TopicsFile topics) {
    return new VigieConfig(
        settings,
        sources.sources().stream().map(DomainConfig::source).toList(),
        entities.entities().stream().map(new EntityQueries(team.zone())::watched).toList(),
        rules.rules().stream().map(this::rule).toList(),
        receivers(settings.digest().receivers()),
        topics.topics().stream().map(entry -> topic(entry, team.zone())).toList());
  }

  /** Days that the query names begin and end in the zone. */
  static Topic topic(TopicEntry entry, ZoneId zone) {
    ParentTopic parent = entry.parent();
    return new Topic(
        entry.id(),
        entry.name().fr(),
        entry.name().en(),
        entry.query().in(zone),
        parent == null ? null : parent.id(),
        entry.force());
  }

  private static Source source(SourceEntry entry) {
    return new Source(
        entry.id(),
        entry.name(),
        entry.kind(),
        entry.url(),
        entry.interval(),
        entry.language(),
        entry.enabled(),
        options(entry));
  }

  private static SourceOptions options(SourceEntry entry) {
    Map<String, String> selectors = new HashMap<>();
    entry.selectors().forEach((part, selector) -> selectors.put(part, selector.text()));
    ForumEngine engine = entry.engine();
    return new SourceOptions(
        entry.fullText(),
        engine == null ? null : engine.label(),
        selectors,
        entry.requests(),
        entry.zone());
  }

  private Rule rule(RuleEntry entry) {
    return switch (entry.type()) {
      case THRESHOLD ->
          new Rule.Threshold(
              entry.id(),
              entry.name(),
              filter(entry),
              entry.atLeast(),
              entry.window(),
              entry.cooldown(),
              entry.severity(),
              receivers(entry.receivers()));
    };
  }

  private MentionFilter filter(RuleEntry entry) {
    Query query = entry.query() == null ? new Query.All() : entry.query().in(team.zone());
    return new MentionFilter(
        query,
        Set.copyOf(entry.entities()),
        Set.copyOf(entry.sentiments()),
        Set.copyOf(entry.languages()),
        Set.copyOf(entry.sources()),
        null,
        null,
        MentionFilter.Scope.MENTIONS,
        false);
  }

  private List<Receiver> receivers(List<ReceiverSettings> written) {
    return written.stream().map(this::receiver).toList();
  }

  private Receiver receiver(ReceiverSettings written) {
    WrittenLanguage language = written.language() == null ? team.language() : written.language();
    return new Receiver(written.address().value(), language.language());
  }
}
