package org.vigie.console.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigie.console.Watch;
import org.vigie.console.language.Words;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.entity.WatchedEntity;
import org.vigie.domain.mention.Name;
import org.vigie.domain.mention.NameKind;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.domain.mention.Topic;
import org.vigie.domain.mention.TopicId;
import org.vigie.domain.post.Language;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.source.Source;
import org.vigie.domain.store.Facets;
import org.vigie.domain.store.MentionFilter;
import org.vigie.domain.store.MentionSeries;
import org.vigie.domain.store.SentimentCounts;

/**
 * Counts for the filters beside a search. A filter's counts leave its own choice out, so that they
 * say what another choice would find.
 */
@Component
class FacetReader {
  private static final Set<Facets.Part> MENTIONS = Set.of(Facets.Part.MENTIONS);
  private static final Set<Facets.Part> ENTITIES =
      Set.of(Facets.Part.MENTIONS, Facets.Part.REJECTED);
  private static final Set<Facets.Part> TOPICS = Set.of(Facets.Part.TOPICS);
  private static final Set<Facets.Part> NAMES = Set.of(Facets.Part.NAMES);
  private static final Set<Facets.Part> LANGUAGES = Set.of(Facets.Part.LANGUAGES);
  private static final Set<Facets.Part> SOURCES = Set.of(Facets.Part.SOURCES);

  private final MentionSeries series;
  private final Watch watch;

  FacetReader(MentionSeries series, Watch watch) {
    this.series = series;
    this.watch = watch;
  }

  /**
   * What stands beside a search.
   *
   * @param facets the filters
   * @param shares how the sentiment of the mentions is spread, whatever sentiment is chosen; null
   *     when no mentions are counted
   */
  record Read(List<Facet> facets, @Nullable SentimentShares shares) {}

  Read read(SearchForm form, MentionFilter filter, Words words) {
    Chosen chosen = form.chosen();
    Facets all = series.facets(filter);
    SentimentCounts felt =
        sum(without(chosen.sentiments(), all, filter.withSentiments(Set.of()), MENTIONS));
    List<Facet> facets = new ArrayList<>();
    facets.add(
        entities(form, without(chosen.entities(), all, filter.withEntities(Set.of()), ENTITIES)));
    facets.add(sentiments(form, felt, words));
    facets.add(
        topics(
            chosen.topics(),
            without(chosen.topics(), all, filter.withTopics(Set.of()), TOPICS),
            words));
    facets.addAll(names(chosen, filter, all));
    facets.add(
        languages(
            chosen.languages(),
            without(chosen.languages(), all, filter.withLanguages(Set.of()), LANGUAGES),
            words));
    facets.add(
        sources(
            chosen.sources(),
            without(chosen.sources(), all, filter.withSources(Set.of()), SOURCES)));
    return new Read(facets, form.countsMentions() ? SentimentShares.of(felt) : null);
  }

  /** Counts again without a choice; where nothing is chosen, everything is counted already. */
  private Facets without(Set<?> choice, Facets all, MentionFilter open, Set<Facets.Part> parts) {
    return choice.isEmpty() ? all : series.facets(open, parts);
  }

  /** The same filters without counts, for a search that cannot be done. */
  List<Facet> withoutCounts(SearchForm form, Words words) {
    Chosen chosen = form.chosen();
    List<Facet> facets = new ArrayList<>();
    facets.add(entities(form, Facets.NONE));
    facets.add(sentiments(form, SentimentCounts.NONE, words));
    facets.add(topics(chosen.topics(), Facets.NONE, words));
    NameFacets.KINDS.forEach(kind -> facets.add(NameFacets.of(kind, Map.of(), chosen.names())));
    facets.add(languages(chosen.languages(), Facets.NONE, words));
    facets.add(sources(chosen.sources(), Facets.NONE));
    return facets.stream().map(Facet::withoutCounts).toList();
  }

  private static SentimentCounts sum(Facets found) {
    return found.mentions().values().stream().reduce(SentimentCounts.NONE, SentimentCounts::plus);
  }

  private List<Facet> names(Chosen chosen, MentionFilter filter, Facets all) {
    List<Facet> facets = new ArrayList<>();
    for (NameKind kind : NameFacets.KINDS) {
      Set<Name> others = NameFacets.others(kind, chosen.names());
      boolean same = others.size() == chosen.names().size();
      Facets found = same ? all : series.facets(filter.withNames(others), NAMES);
      facets.add(NameFacets.of(kind, found.names(), chosen.names()));
    }
    return facets;
  }

  /** Of rejected mentions nobody is mentioned: what is counted is who is not meant. */
  private Facet entities(SearchForm form, Facets found) {
    Set<EntityId> chosen = form.chosen().entities();
    Set<EntityId> ids = new LinkedHashSet<>();
    watch.entities().stream().map(WatchedEntity::id).forEach(ids::add);
    ids.addAll(chosen);
    Function<EntityId, Long> count =
        form.isOfRejected()
            ? id -> found.rejected().getOrDefault(id, 0L)
            : id -> found.mentions().getOrDefault(id, SentimentCounts.NONE).total();
    return new Facet(
        "entity",
        ids.stream()
            .map(id ->
                new Facet.Choice(
                    id.value(),
                    watch.nameOf(id),
                    count.apply(id),
                    chosen.contains(id),
                    "entity-" + watch.colourOf(id)))
            .toList());
  }

  /** Counts of mentions say nothing of a search among other posts, so there are none for it. */
  private static Facet sentiments(SearchForm form, SentimentCounts felt, Words words) {
    return new Facet(
        "sentiment",
        Arrays.stream(SentimentLabel.values())
            .map(label ->
                new Facet.Choice(
                    label.key(),
                    words.text("sentiment." + label.key()),
                    form.countsMentions() ? felt.of(label) : null,
                    form.chosen().sentiments().contains(label),
                    label.key()))
            .toList());
  }

  private Facet topics(Set<TopicId> chosen, Facets found, Words words) {
    List<TopicId> known = watch.topics().stream().map(Topic::id).toList();
    Language reader = words.language().language();
    return new Facet(
        "topic",
        choices(known, found.topics(), chosen, TopicId::value, id -> watch.nameOf(id, reader)));
  }

  private static Facet languages(Set<Language> chosen, Facets found, Words words) {
    List<Language> known = List.of(Language.FRENCH, Language.ENGLISH);
    return new Facet(
        "lang", choices(known, found.languages(), chosen, Language::tag, words::languageName));
  }

  private Facet sources(Set<SourceId> chosen, Facets found) {
    List<SourceId> known = watch.sources().stream().map(Source::id).toList();
    return new Facet(
        "source", choices(known, found.sources(), chosen, SourceId::value, watch::nameOf));
  }

  private static <T> List<Facet.Choice> choices(
      List<T> known,
      Map<T, Long> counts,
      Set<T> chosen,
      Function<T, String> value,
      Function<T, String> label) {
    Set<T> all = new LinkedHashSet<>(counts.keySet());
    all.addAll(known);
    all.addAll(chosen);
    return all.stream()
        .map(one ->
            new Facet.Choice(
                value.apply(one),
                label.apply(one),
                counts.getOrDefault(one, 0L),
                chosen.contains(one),
                ""))
        .toList();
  }
}
