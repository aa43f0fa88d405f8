package org.vigie.console.source;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vigie.console.Watch;
import org.vigie.domain.post.SourceId;
import org.vigie.domain.source.Source;
import org.vigie.domain.source.SourceHealth;
import org.vigie.domain.source.SourceState;
import org.vigie.domain.source.SourceStates;

/** Reads how all sources are doing, those that need somebody first. */
@Component
class SourceTable {
  private static final int AT_ONCE = 500;

  private final SourceStates states;
  private final Watch watch;
  private final InstantSource clock;

  SourceTable(SourceStates states, Watch watch, InstantSource clock) {
    this.states = states;
    this.watch = watch;
    this.clock = clock;
  }

  /** Reads all rows; states are read piece by piece, for their cursors are large. */
  List<SourceRow> rows() {
    Map<SourceId, Source> sources =
        watch.sources().stream().collect(Collectors.toMap(Source::id, Function.identity()));
    Map<SourceId, SourceRow> known = new HashMap<>();
    List<SourceState> piece = states.page(null, AT_ONCE);
    while (!piece.isEmpty()) {
      for (SourceState state : piece) {
        Source source = sources.get(state.source());
        if (source != null) {
          known.put(source.id(), SourceRow.of(source, state, clock.instant()));
        }
      }
      piece = states.page(piece.getLast().source(), AT_ONCE);
    }
    return sorted(known);
  }

  private List<SourceRow> sorted(Map<SourceId, SourceRow> known) {
    List<SourceRow> rows = new ArrayList<>();
    for (Source source : watch.sources()) {
      SourceRow row = known.get(source.id());
      rows.add(row == null ? SourceRow.of(source, null, clock.instant()) : row);
    }
    rows.sort(Comparator.comparingInt(row -> urgency(row.health().kind())));
    return rows;
  }

  private static int urgency(SourceHealth.Kind kind) {
    return switch (kind) {
      case DEAD -> 0;
      case SILENT -> 1;
      case ENDED -> 2;
      case BARRED -> 3;
      case FAILING -> 4;
      case WELL, WAITING -> 5;
      case PAUSED -> 6;
    };
  }
}
