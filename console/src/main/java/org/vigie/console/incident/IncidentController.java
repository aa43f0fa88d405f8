package org.vigie.console.incident;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vigie.console.IncidentActions;
import org.vigie.console.language.Words;
import org.vigie.console.layout.BadParameterException;
import org.vigie.console.layout.NotFoundException;
import org.vigie.console.mention.MentionItems;
import org.vigie.domain.alert.Incident;
import org.vigie.domain.alert.IncidentId;
import org.vigie.domain.alert.IncidentState;
import org.vigie.domain.alert.Incidents;
import org.vigie.domain.alert.Outbox;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.post.PostId;
import org.vigie.domain.store.MentionStore;

/** The list of incidents, and the page of one with its evidence. */
@Controller
class IncidentController {
  private static final int LISTED = 200;

  private final Incidents incidents;
  private final Outbox outbox;
  private final MentionStore store;
  private final MentionItems items;
  private final IncidentActions actions;

  IncidentController(
      Incidents incidents,
      Outbox outbox,
      MentionStore store,
      MentionItems items,
      IncidentActions actions) {
    this.incidents = incidents;
    this.outbox = outbox;
    this.store = store;
    this.items = items;
    this.actions = actions;
  }

  @GetMapping("/incidents")
  String list(Model model) {
    model.addAttribute("incidents", incidents.recent(LISTED));
    return "incidents";
  }

  @GetMapping("/incidents/{id}")
  String one(@PathVariable("id") String id, @ModelAttribute("words") Words words, Model model) {
    Incident incident = find(id);
    model.addAttribute("incident", incident);
    model.addAttribute("resolved", incident.state() == IncidentState.RESOLVED);
    model.addAttribute("open", incident.state() == IncidentState.OPEN);
    model.addAttribute("evidence", items.kept(evidence(incident), words));
    model.addAttribute("mails", outbox.ofIncident(incident.id()));
    return "incident";
  }

  private Incident find(String id) {
    IncidentId parsed = BadParameterException.read("incident", id, IncidentId::parse);
    return incidents
        .find(parsed)
        .orElseThrow(() -> new NotFoundException("incident \"" + parsed + "\""));
  }

  /** The latest alert tells most; a post that is no longer kept is left out. */
  private List<AnalysedPost> evidence(Incident incident) {
    Set<PostId> posts = new LinkedHashSet<>(incident.latest().evidence());
    posts.addAll(incident.first().evidence());
    return posts.stream().flatMap(post -> store.find(post).stream()).toList();
  }

  @PostMapping("/incidents/{id}/acknowledge")
  String acknowledge(
      @PathVariable("id") String id, Authentication reader, RedirectAttributes next) {
    Incident incident = find(id);
    actions.acknowledge(incident.id(), reader.getName());
    return shown(incident, "incident.done.acknowledged", next);
  }

  @PostMapping("/incidents/{id}/resolve")
  String resolve(@PathVariable("id") String id, Authentication reader, RedirectAttributes next) {
    Incident incident = find(id);
    actions.resolve(incident.id(), reader.getName());
    return shown(incident, "incident.done.resolved", next);
  }

  private static String shown(Incident incident, String notice, RedirectAttributes next) {
    next.addFlashAttribute("notice", notice);
    return "redirect:/incidents/" + incident.id();
  }
}
