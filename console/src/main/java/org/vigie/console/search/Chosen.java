package org.vigie.console.search;

import java.util.Set;
import org.vigie.console.layout.QueryString;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.mention.Name;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.domain.mention.TopicId;
import org.vigie.domain.post.Language;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.store.MentionFilter;

/**
 * What a reader has chosen beside a search; an empty set is any.
 *
 * @param entities who must be mentioned
 * @param sentiments the sentiments
 * @param languages the languages of posts
 * @param sources the sources
 * @param topics at least one of the topics
 * @param names of each kind that is chosen at least one name
 */
record Chosen(
    Set<EntityId> entities,
    Set<SentimentLabel> sentiments,
    Set<Language> languages,
    Set<SourceId> sources,
    Set<TopicId> topics,
    Set<Name> names) {

  /**
   * Reads the parameters of an address.
   *
   * @throws org.vigie.console.layout.BadParameterException when a value is not one that the form
   *     can send
   */
  static Chosen read(SearchParameters given) {
    return new Chosen(
        given.set("entity", EntityId::new),
        given.set("sentiment", key -> SearchParameters.constant(SentimentLabel.values(), key)),
        given.set("lang", Language::new),
        given.set("source", SourceId::new),
        given.set("topic", TopicId::new),
        given.set("name", Chosen::name));
  }

  private static Name name(String key) {
    Name name = Name.parse(key);
    if (!NameFacets.KINDS.contains(name.kind())) {
      throw new IllegalArgumentException("names of no kind are in no filter");
    }
    return name;
  }

  MentionFilter in(MentionFilter filter) {
    return filter
        .withEntities(entities)
        .withSentiments(sentiments)
        .withLanguages(languages)
        .withSources(sources)
        .withTopics(topics)
        .withNames(names);
  }

  void addTo(QueryString query) {
    entities.forEach(entity -> query.add("entity", entity.value()));
    sentiments.forEach(label -> query.add("sentiment", label.key()));
    languages.forEach(language -> query.add("lang", language.tag()));
    sources.forEach(source -> query.add("source", source.value()));
    topics.forEach(topic -> query.add("topic", topic.value()));
    names.forEach(name -> query.add("name", name.key()));
  }
}
