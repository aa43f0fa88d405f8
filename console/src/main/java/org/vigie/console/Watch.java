package org.vigie.console;

import java.time.ZoneId;
import java.util.List;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.entity.WatchedEntity;
import org.vigie.domain.mention.Topic;
import org.vigie.domain.mention.TopicId;
import org.vigie.domain.post.Language;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.source.Source;

/**
 * What the team watches, and how it likes to read.
 *
 * @param team the team's name
 * @param zone the zone of its calendar
 * @param language {@link Language#FRENCH} or {@link Language#ENGLISH}, for readers who do not say
 * @param entities who is watched, the brand first
 * @param sources where posts are found
 * @param topics what posts are about
 */
public record Watch(
    String team,
    ZoneId zone,
    Language language,
    List<WatchedEntity> entities,
    List<Source> sources,
    List<Topic> topics) {
  /** How many colours tell entities apart; later entities share them. */
  public static final int COLOURS = 8;

  /** Copies the lists and checks the language. */
  public Watch {
    if (!language.equals(Language.FRENCH) && !language.equals(Language.ENGLISH)) {
      throw new IllegalArgumentException("the console speaks fr or en, not " + language);
    }
    entities = List.copyOf(entities);
    sources = List.copyOf(sources);
    topics = List.copyOf(topics);
  }

  /**
   * Returns the name of an entity for people.
   *
   * @param id the entity
   * @return its name; its identifier when it is no longer watched
   */
  public String nameOf(EntityId id) {
    return WatchedEntity.nameOf(id, entities);
  }

  /**
   * Returns the name of a source for people.
   *
   * @param id the source
   * @return its name; its identifier when it is no longer configured
   */
  public String nameOf(SourceId id) {
    return sources.stream()
        .filter(source -> source.id().equals(id))
        .map(Source::name)
        .findFirst()
        .orElse(id.value());
  }

  /**
   * Returns the name of a topic for people.
   *
   * @param id the topic
   * @param reader the reader's language
   * @return its name in French or else in English; its identifier when it is no longer configured
   */
  public String nameOf(TopicId id, Language reader) {
    return topics.stream()
        .filter(topic -> topic.id().equals(id))
        .map(topic -> reader.equals(Language.FRENCH) ? topic.french() : topic.english())
        .findFirst()
        .orElse(id.value());
  }

  /**
   * Returns the colour of an entity, the same on every page.
   *
   * @param id the entity
   * @return 1 to {@link #COLOURS} by its place in the configuration; 0 when it is no longer watched
   */
  public int colourOf(EntityId id) {
    int place = placeOf(id);
    return place == entities.size() ? 0 : place % COLOURS + 1;
  }

  /**
   * Returns the place of an entity in the configuration.
   *
   * @param id the entity
   * @return from 0; the number of entities when it is no longer watched
   */
  public int placeOf(EntityId id) {
    int place = 0;
    while (place < entities.size() && !entities.get(place).id().equals(id)) {
      place++;
    }
    return place;
  }
}
