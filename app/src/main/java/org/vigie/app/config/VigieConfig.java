package org.vigie.app.config;

import java.util.List;
import org.vigie.app.config.settings.VigieSettings;
import org.vigie.domain.alert.Receiver;
import org.vigie.domain.alert.Rule;
import org.vigie.domain.entity.WatchedEntity;
import org.vigie.domain.mention.Topic;
import org.vigie.domain.source.Source;

/**
 * A checked configuration: nothing in it refers to what is not there.
 *
 * @param settings the file vigie.yml
 * @param sources the places that are read, those that are not enabled included
 * @param entities who and what is watched
 * @param rules what the team is warned of
 * @param digestReceivers who gets the weekly report by mail
 * @param topics what posts are about
 */
public record VigieConfig(
    VigieSettings settings,
    List<Source> sources,
    List<WatchedEntity> entities,
    List<Rule> rules,
    List<Receiver> digestReceivers,
    List<Topic> topics) {
  /** Copies the lists. */
  public VigieConfig {
    sources = List.copyOf(sources);
    entities = List.copyOf(entities);
    rules = List.copyOf(rules);
    digestReceivers = List.copyOf(digestReceivers);
    topics = List.copyOf(topics);
  }
}
