package org.vigie.console.source;

import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vigie.console.Watch;
import org.vigie.console.layout.BadParameterException;
import org.vigie.console.layout.NotFoundException;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.source.CrawlLog;
import org.vigie.domain.source.Source;
import org.vigie.domain.source.SourceEvents;
import org.vigie.domain.source.SourceStates;

/**
 * The list of sources, which says which are read and which are not and why, and a page for each.
 */
@Controller
class SourceController {
  private static final Logger LOG = LoggerFactory.getLogger(SourceController.class);
  private static final int EVENTS = 10;
  private static final int DECISIONS = 30;

  private final SourceTable table;
  private final SourceStates states;
  private final SourceEvents events;
  private final CrawlLog log;
  private final Watch watch;
  private final InstantSource clock;

  SourceController(
      SourceTable table,
      SourceStates states,
      SourceEvents events,
      CrawlLog log,
      Watch watch,
      InstantSource clock) {
    this.table = table;
    this.states = states;
    this.events = events;
    this.log = log;
    this.watch = watch;
    this.clock = clock;
  }

  @GetMapping("/sources")
  String list(
      @RequestParam(name = "q", defaultValue = "") String words,
      @RequestParam(name = "health", defaultValue = "") String health,
      @RequestParam(name = "page", defaultValue = "1") String page,
      Model model) {
    SourceChoice choice = SourceChoice.read(words, health, page);
    model.addAttribute("choice", choice);
    model.addAttribute("shown", choice.of(table.rows()));
    model.addAttribute("none", watch.sources().isEmpty());
    model.addAttribute("events", events.latest(EVENTS));
    return "sources";
  }

  @GetMapping("/sources/{id}")
  String one(@PathVariable("id") String id, Model model) {
    Source source = find(id);
    model.addAttribute(
        "row", SourceRow.of(source, states.find(source.id()).orElse(null), clock.instant()));
    model.addAttribute("events", events.of(source.id(), EVENTS));
    model.addAttribute("decisions", log.about(source.id().value(), DECISIONS));
    return "source";
  }

  private Source find(String id) {
    SourceId wanted = BadParameterException.read("source", id, SourceId::new);
    return watch.sources().stream()
        .filter(source -> source.id().equals(wanted))
        .findFirst()
        .orElseThrow(() -> new NotFoundException("source \"" + wanted + "\""));
  }

  @PostMapping("/sources/{id}/retry")
  String retry(@PathVariable("id") String id, Authentication reader, RedirectAttributes next) {
    Source source = find(id);
    states.hasten(source.id(), clock.instant());
    return done("retry", source, reader, next);
  }

  @PostMapping("/sources/{id}/pause")
  String pause(@PathVariable("id") String id, Authentication reader, RedirectAttributes next) {
    Source source = find(id);
    states.pause(source.id(), true);
    return done("pause", source, reader, next);
  }

  @PostMapping("/sources/{id}/resume")
  String resume(@PathVariable("id") String id, Authentication reader, RedirectAttributes next) {
    Source source = find(id);
    states.pause(source.id(), false);
    return done("resume", source, reader, next);
  }

  private static String done(
      String action, Source source, Authentication reader, RedirectAttributes next) {
    LOG.info("event=source-{} source={} who=\"{}\"", action, source.id(), reader.getName());
    next.addFlashAttribute("notice", "source.done." + action);
    return "redirect:/sources/" + source.id();
  }
}
