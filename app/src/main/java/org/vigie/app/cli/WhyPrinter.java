package org.vigie.app.cli;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.post.Post;
import org.vigie.domain.post.Provenance;
import org.vigie.domain.source.CrawlDecision;
import org.vigie.domain.source.SourceEvent;
import org.vigie.domain.source.SourceHealth;
import org.vigie.domain.source.SourceState;

/** Writes in sentences why we have something, or have not. */
final class WhyPrinter {
  private final Terminal terminal;
  private final SourceWords words;

  WhyPrinter(Terminal terminal, ZoneId zone) {
    this.terminal = terminal;
    this.words = new SourceWords(terminal, zone);
  }

  void print(WhyAnswer answer) {
    answer.posts().forEach(this::print);
    boolean address = answer.subject().contains("://");
    if (address && answer.posts().isEmpty()) {
      missing(answer);
    }
    print("why.decisions", answer.decisions());
    answer.sources().forEach(this::print);
  }

  /** Says a sentence; what a site wrote in it stays on one line. */
  private void say(String key, Object... parts) {
    Object[] clean = new Object[parts.length];
    for (int i = 0; i < parts.length; i++) {
      clean[i] = SourceWords.oneLine(String.valueOf(parts[i]));
    }
    terminal.out().println(terminal.text(key, clean));
  }

  private void print(AnalysedPost analysed) {
    Post post = analysed.post();
    Provenance from = post.provenance();
    say("why.post", post.url(), words.time(post.published()), post.source());
    say(
        "why.post.fetched",
        from.fetchedFrom(),
        words.time(from.fetchedAt()),
        from.connector(),
        from.httpStatus() == 0 ? words.word("mention.no-http", "–") : from.httpStatus(),
        words.word("robots." + from.robots(), from.robots().name()));
    say("why.post.hash", from.contentHash(), post.id());
  }

  private void missing(WhyAnswer answer) {
    if (answer.decisions().isEmpty()) {
      boolean source = !answer.sources().isEmpty();
      say(source ? "why.not-yet" : "why.never", answer.subject());
      return;
    }
    CrawlDecision last = answer.decisions().getFirst();
    say("why.no-post", answer.subject(), words.time(last.at()), sentence(last));
  }

  private void print(SourceStanding standing) {
    SourceHealth health = standing.health();
    if (health == null) {
      say("why.source.gone", standing.id());
    } else {
      say(
          "why.source",
          standing.id(),
          words.word("source.health." + health.kind(), health.kind().name()),
          words.word("source.explain." + health.kind(), ""));
      figures(health, standing.state());
    }
    for (SourceEvent event : standing.events()) {
      say(
          "why.event",
          words.time(event.at()),
          words.word("source.event." + event.kind(), event.kind().name()),
          event.detail().isEmpty() ? "" : "(" + words.reason(event.detail()) + ")");
    }
    print("why.source.decisions", standing.decisions());
  }

  private void figures(SourceHealth health, @Nullable SourceState state) {
    SourceState.Failure failure = health.failure();
    if (failure != null) {
      say("why.failure", health.failures(), words.reason(failure.reason()), failure.detail());
    }
    String remedy = words.remedy(health);
    if (!remedy.isEmpty()) {
      say("why.remedy", remedy);
    }
    say(
        "why.figures",
        words.time(health.lastSuccess()),
        words.time(health.lastNews()),
        String.format(terminal.locale(), "%.1f", health.perDay()),
        health.interval().toMinutes());
    if (state != null && health.kind() != SourceHealth.Kind.PAUSED) {
      say("why.next", words.time(state.nextDue()));
    }
  }

  private void print(String heading, List<CrawlDecision> decisions) {
    if (!decisions.isEmpty()) {
      say(heading);
    }
    for (CrawlDecision decision : decisions) {
      say("why.decision", words.time(decision.at()), sentence(decision), decision.url());
    }
  }

  private String sentence(CrawlDecision decision) {
    StringBuilder text =
        new StringBuilder(
            words.word("source.verdict." + decision.verdict(), decision.verdict().name()));
    String reason = decision.reason();
    if (decision.status() != 0) {
      text.append(", HTTP ").append(decision.status());
    }
    if (reason != null) {
      text.append(", ").append(words.reason(reason));
    }
    if (decision.detail() != null) {
      text.append(" (").append(decision.detail()).append(')');
    }
    if (decision.next() != null) {
      text.append(terminal.text("why.then", words.time(decision.next())));
    }
    return text.toString();
  }
}
