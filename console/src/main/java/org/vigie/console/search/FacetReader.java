package org.vigie.console.search;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.vigie.console.Watch;
import org.vigie.console.language.Words;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.entity.WatchedEntity;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.domain.post.Language;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.source.Source;
import org.vigie.domain.store.Facets;
import org.vigie.domain.store.MentionFilter;
import org.vigie.domain.store.MentionFilter.Scope;
import org.vigie.domain.store.MentionSeries;
import org.vigie.domain.store.SentimentCounts;

/**
 * Counts for the filters beside a search. A filter's counts leave its own choice out, so that they
 * say what another choice would find.
 */
@Component
class FacetReader {
  private final MentionSeries series;
  private final Watch watch;

  FacetReader(MentionSeries series, Watch watch) {
    this.series = series;
    this.watch = watch;
  }

  List<Facet> read(SearchForm form, MentionFilter filter, Words words) {
    Facets all = series.facets(filter);
    return List.of(
        entities(form, form.entities().isEmpty() ? all : withoutEntities(filter)),
        sentiments(form, form.sentiments().isEmpty() ? all : withoutSentiments(filter), words),
        languages(form, form.languages().isEmpty() ? all : withoutLanguages(filter), words),
        sources(form, form.sources().isEmpty() ? all : withoutSources(filter)));
  }

  /** The same filters without counts, for a search that cannot be done. */
  List<Facet> withoutCounts(SearchForm form, Words words) {
    Facets none = new Facets(0, Map.of(), Map.of(), Map.of());
    return List.of(
        bare(entities(form, none)),
        bare(sentiments(form, none, words)),
        bare(languages(form, none, words)),
        bare(sources(form, none)));
  }

  private static Facet bare(Facet facet) {
    return new Facet(
        facet.name(),
        facet.choices().stream()
            .map(c -> new Facet.Choice(c.value(), c.label(), null, c.chosen(), c.colour()))
            .toList());
  }

  private Facets withoutEntities(MentionFilter filter) {
    return series.facets(filter.withEntities(Set.of()));
  }

  private Facets withoutSentiments(MentionFilter filter) {
    return series.facets(filter.withSentiments(Set.of()));
  }

  private Facets withoutSources(MentionFilter filter) {
    return series.facets(filter.withSources(Set.of()));
  }

  private Facets withoutLanguages(MentionFilter filter) {
    return series.facets(
        new MentionFilter(
            filter.query(),
            filter.entities(),
            filter.sentiments(),
            Set.of(),
            filter.sources(),
            filter.from(),
            filter.to(),
            filter.scope(),
            filter.inflected()));
  }

  private Facet entities(SearchForm form, Facets found) {
    Set<EntityId> ids = new LinkedHashSet<>();
    watch.entities().stream().map(WatchedEntity::id).forEach(ids::add);
    ids.addAll(form.entities());
    Map<EntityId, SentimentCounts> counts = found.mentions();
    return new Facet(
        "entity",
        ids.stream()
            .map(id ->
                new Facet.Choice(
                    id.value(),
                    watch.nameOf(id),
                    counts.getOrDefault(id, SentimentCounts.NONE).total(),
                    form.entities().contains(id),
                    "entity-" + watch.colourOf(id)))
            .toList());
  }

  /** Counts of mentions say nothing of a search among all posts, so there are none for it. */
  private static Facet sentiments(SearchForm form, Facets found, Words words) {
    SentimentCounts sum =
        found.mentions().values().stream().reduce(SentimentCounts.NONE, SentimentCounts::plus);
    boolean mentions = form.scope() == Scope.MENTIONS;
    return new Facet(
        "sentiment",
        Arrays.stream(SentimentLabel.values())
            .map(label ->
                new Facet.Choice(
                    label.key(),
                    words.text("sentiment." + label.key()),
                    mentions ? sum.of(label) : null,
                    form.sentiments().contains(label),
                    label.key()))
            .toList());
  }

  private static Facet languages(SearchForm form, Facets found, Words words) {
    return new Facet(
        "lang",
        choices(
            List.of(Language.FRENCH, Language.ENGLISH),
            found.languages(),
            form.languages(),
            Language::tag,
            words::languageName));
  }

  private Facet sources(SearchForm form, Facets found) {
    List<SourceId> known = watch.sources().stream().map(Source::id).toList();
    return new Facet(
        "source", choices(known, found.sources(), form.sources(), SourceId::value, watch::nameOf));
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
