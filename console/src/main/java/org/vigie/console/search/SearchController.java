package org.vigie.console.search;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.vigie.console.Watch;
import org.vigie.console.chart.ChartTable;
import org.vigie.console.chart.Charts;
import org.vigie.console.language.Words;
import org.vigie.console.mention.MentionItems;
import org.vigie.domain.query.ParsedQuery;
import org.vigie.domain.query.Query;
import org.vigie.domain.query.QueryParser;
import org.vigie.domain.query.QuerySyntaxException;
import org.vigie.domain.store.MentionFilter;
import org.vigie.domain.store.MentionFilter.Scope;
import org.vigie.domain.store.MentionStore;
import org.vigie.domain.store.PatternTooWideException;
import org.vigie.domain.store.SearchPage;
import org.vigie.domain.store.Step;

/** The search page: everything that it shows follows from its address. */
@Controller
class SearchController {
  /** Headers together may have 8 KiB; a longer address just stays out of the history. */
  private static final int LONGEST_HEADER = 4_000;

  private static final long DAYS_AFTER_THE_FIRST_OF_A_WEEK = 6;

  private final MentionStore store;
  private final MentionItems items;
  private final FacetReader facets;
  private final Charts charts;
  private final Watch watch;
  private final InstantSource clock;
  private final SearchDoubts doubts;

  SearchController(
      MentionStore store,
      MentionItems items,
      FacetReader facets,
      Charts charts,
      Watch watch,
      InstantSource clock,
      SearchDoubts doubts) {
    this.store = store;
    this.items = items;
    this.doubts = doubts;
    this.facets = facets;
    this.charts = charts;
    this.watch = watch;
    this.clock = clock;
  }

  @GetMapping("/mentions")
  String search(
      @RequestParam MultiValueMap<String, String> given,
      @ModelAttribute("words") Words words,
      HttpServletResponse response,
      Model model) {
    SearchForm form = SearchForm.read(given);
    model.addAttribute("form", form);
    String link = "/mentions" + form.link();
    if (link.length() <= LONGEST_HEADER) {
      response.setHeader("HX-Push-Url", link);
    }
    try {
      show(form, words, model);
    } catch (QuerySyntaxException e) {
      refuse(form, SearchProblem.query(e, words), words, model, response);
    } catch (DateTimeException e) {
      refuse(form, SearchProblem.period("search.problem.date", words), words, model, response);
    } catch (PeriodException e) {
      refuse(form, SearchProblem.period(e.key(), words), words, model, response);
    }
    return "mentions";
  }

  private void refuse(
      SearchForm form,
      SearchProblem problem,
      Words words,
      Model model,
      HttpServletResponse response) {
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    model.addAttribute("problem", problem);
    model.addAttribute("facets", facets.withoutCounts(form, words));
  }

  private void show(SearchForm form, Words words, Model model) {
    ParsedQuery read = QueryParser.read(form.q(), watch.zone());
    model.addAttribute("warnings", doubts.about(read, words));
    try {
      show(form, read.tree(), words, model);
    } catch (PatternTooWideException e) {
      throw read.tooManyWords(e.pattern());
    }
  }

  private void show(SearchForm form, Query query, Words words, Model model) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), watch.zone());
    Period period = form.days(today);
    MentionFilter filter = form.filter(query, period, watch.zone());
    SearchPage page = store.search(form.request(filter));
    model.addAttribute("period", period);
    model.addAttribute("total", page.total());
    model.addAttribute("items", items.found(page.hits(), words));
    model.addAttribute("pages", new Pages(form, page.total()));
    FacetReader.Read beside = facets.read(form, filter, words);
    model.addAttribute("facets", beside.facets());
    model.addAttribute("shares", beside.shares());
    model.addAttribute("charts", charts(form, filter, period, words));
  }

  /** What was rejected counts nowhere. */
  private List<ChartTable> charts(
      SearchForm form, MentionFilter filter, Period period, Words words) {
    return form.isOfRejected() ? List.of() : charts.of(request(form, filter, period.step(), words));
  }

  private Charts.Request request(SearchForm form, MentionFilter filter, Step step, Words words) {
    return new Charts.Request(
        filter.within(Scope.MENTIONS),
        step,
        words,
        start -> {
          LocalDate first = LocalDate.ofInstant(start, watch.zone());
          long more = step == Step.WEEK ? DAYS_AFTER_THE_FIRST_OF_A_WEEK : 0;
          return form.onDays(first, first.plusDays(more)).link();
        });
  }
}
