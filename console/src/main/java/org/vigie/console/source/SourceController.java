package org.vigie.console.source;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.vigie.console.Watch;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.source.SourceState;
import org.vigie.domain.source.SourceStates;

/** The page of sources: which are read, and which fail and why. */
@Controller
class SourceController {
  private final SourceStates states;
  private final Watch watch;

  SourceController(SourceStates states, Watch watch) {
    this.states = states;
    this.watch = watch;
  }

  @GetMapping("/sources")
  String list(Model model) {
    Map<SourceId, SourceState> known =
        states.all().stream().collect(Collectors.toMap(SourceState::source, Function.identity()));
    List<SourceRow> rows =
        watch.sources().stream()
            .map(source -> new SourceRow(source, known.get(source.id())))
            .toList();
    model.addAttribute("rows", rows);
    return "sources";
  }
}
