package org.vigie.console.overview;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.vigie.console.Watch;
import org.vigie.console.language.Words;
import org.vigie.console.mention.MentionItem;
import org.vigie.console.mention.MentionItems;
import org.vigie.console.mention.NameNotes;
import org.vigie.domain.alert.Incidents;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.mention.NameReport;
import org.vigie.domain.store.MentionFilter;
import org.vigie.domain.store.MentionSeries;
import org.vigie.domain.store.MentionStore;
import org.vigie.domain.store.SearchRequest;
import org.vigie.domain.store.SentimentCounts;

/** The first page: what is open, and the last seven days at a glance. */
@Controller
class OverviewController {
  private static final int DAYS = 7;
  private static final int LATEST = 6;

  private final MentionStore store;
  private final MentionSeries series;
  private final Incidents incidents;
  private final MentionItems items;
  private final NameReport names;
  private final Watch watch;
  private final InstantSource clock;

  OverviewController(
      MentionStore store,
      MentionSeries series,
      Incidents incidents,
      MentionItems items,
      NameReport names,
      Watch watch,
      InstantSource clock) {
    this.store = store;
    this.series = series;
    this.incidents = incidents;
    this.items = items;
    this.names = names;
    this.watch = watch;
    this.clock = clock;
  }

  @GetMapping("/")
  String overview(@ModelAttribute("words") Words words, Model model) {
    LocalDate tomorrow = LocalDate.ofInstant(clock.instant(), watch.zone()).plusDays(1);
    model.addAttribute("incidents", incidents.unresolved());
    model.addAttribute("rows", rows(tomorrow));
    model.addAttribute("latest", latest(between(tomorrow.minusDays(DAYS), tomorrow), words));
    model.addAttribute("nameNotes", NameNotes.of(names.state()));
    return "overview";
  }

  private MentionFilter between(LocalDate first, LocalDate end) {
    return MentionFilter.ANY.between(startOf(first), startOf(end));
  }

  private Instant startOf(LocalDate day) {
    return day.atStartOfDay(watch.zone()).toInstant();
  }

  private List<EntityWeek> rows(LocalDate tomorrow) {
    LocalDate first = tomorrow.minusDays(DAYS);
    Map<EntityId, SentimentCounts> now = series.countByEntity(between(first, tomorrow));
    Map<EntityId, SentimentCounts> before =
        series.countByEntity(between(first.minusDays(DAYS), first));
    long all = now.values().stream().mapToLong(SentimentCounts::total).sum();
    return watch.entities().stream()
        .map(entity ->
            new EntityWeek(
                entity.id().value(),
                entity.name(),
                watch.colourOf(entity.id()),
                now.getOrDefault(entity.id(), SentimentCounts.NONE),
                before.getOrDefault(entity.id(), SentimentCounts.NONE),
                all))
        .toList();
  }

  private List<MentionItem> latest(MentionFilter filter, Words words) {
    SearchRequest request = new SearchRequest(filter, SearchRequest.Order.NEWEST, 0, LATEST);
    return items.found(store.search(request).hits(), words);
  }
}
