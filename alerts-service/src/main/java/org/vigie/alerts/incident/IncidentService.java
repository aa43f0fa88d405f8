package org.vigie.alerts.incident;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.alerts.rule.RuleEvaluator;
import org.vigie.domain.alert.Alert;
import org.vigie.domain.alert.Incident;
import org.vigie.domain.alert.IncidentId;
import org.vigie.domain.alert.IncidentState;
import org.vigie.domain.alert.Incidents;
import org.vigie.domain.alert.Rule;

/**
 * Turns firing rules into incidents. The first alert opens one and tells the receivers; later
 * alerts join it in silence; it ends when the rule holds no more, or when a person says so. Safe
 * for use by many threads of one process.
 */
public final class IncidentService {
  private static final Logger LOG = LoggerFactory.getLogger(IncidentService.class);

  private final RuleEvaluator evaluator;
  private final Incidents incidents;
  private final IncidentMails mails;
  private final InstantSource clock;
  private final Supplier<UUID> ids;

  /** Holds back a person's change while an evaluation reads and writes the same incident. */
  private final Object changes = new Object();

  /**
   * Makes the service.
   *
   * @param evaluator says whether a rule fires
   * @param incidents keeps incidents and their notifications
   * @param mails writes the notifications
   * @param clock the present
   * @param ids makes identifiers of new incidents, such as {@code UUID::randomUUID}
   */
  public IncidentService(
      RuleEvaluator evaluator,
      Incidents incidents,
      IncidentMails mails,
      InstantSource clock,
      Supplier<UUID> ids) {
    this.evaluator = evaluator;
    this.incidents = incidents;
    this.mails = mails;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Evaluates rules. One that fails is logged and counted, and never stops the others.
   *
   * @param rules the rules
   * @return what came of them
   */
  public Evaluation evaluate(List<Rule> rules) {
    Evaluation.Tally tally = new Evaluation.Tally();
    for (Rule rule : rules) {
      try {
        tally.add(evaluate(rule));
      } catch (RuntimeException e) {
        tally.add(Evaluation.Outcome.FAILED);
        LOG.warn("event=rule-failed rule={} error=\"{}\"", rule.id(), e.getMessage(), e);
      }
    }
    return tally.evaluation();
  }

  private Evaluation.Outcome evaluate(Rule rule) {
    Instant now = clock.instant();
    Optional<Alert> alert = evaluator.evaluate(rule, now);
    synchronized (changes) {
      Optional<Incident> latest = incidents.latestOf(rule.id());
      Optional<Incident> live =
          latest.filter(incident -> incident.state() != IncidentState.RESOLVED);
      if (alert.isEmpty()) {
        return live.isPresent() ? end(live.get(), now) : Evaluation.Outcome.QUIET;
      }
      if (live.isPresent()) {
        // Firing on is no news: another alert is one that counts more than all before it.
        if (alert.get().observed() > live.get().peak()) {
          incidents.save(live.get().with(alert.get()), List.of());
        }
        return Evaluation.Outcome.CONTINUED;
      }
      if (latest.isPresent() && coolsDown(latest.get(), rule, now)) {
        return Evaluation.Outcome.COOLING_DOWN;
      }
      return open(rule, alert.get());
    }
  }

  private Evaluation.Outcome open(Rule rule, Alert alert) {
    Incident incident = Incident.open(new IncidentId(ids.get()), rule, alert);
    incidents.save(incident, mails.opened(incident, rule));
    LOG.info(
        "event=incident-opened incident={} rule={} observed={} threshold={} receivers={}",
        incident.id(),
        rule.id(),
        alert.observed(),
        alert.threshold(),
        rule.receivers().size());
    return Evaluation.Outcome.OPENED;
  }

  private Evaluation.Outcome end(Incident incident, Instant now) {
    incidents.save(incident.resolved(null, now), List.of());
    LOG.info(
        "event=incident-resolved incident={} rule={} alerts={} by=rule",
        incident.id(),
        incident.rule(),
        incident.alertCount());
    return Evaluation.Outcome.RESOLVED;
  }

  private static boolean coolsDown(Incident last, Rule rule, Instant now) {
    Instant ended = last.resolvedAt();
    return ended != null && now.isBefore(ended.plus(cooldown(rule)));
  }

  private static Duration cooldown(Rule rule) {
    return switch (rule) {
      case Rule.Threshold threshold -> threshold.cooldown();
    };
  }

  /**
   * Notes that a person has taken an incident up. Doing it again, or on a resolved incident,
   * changes nothing.
   *
   * @param id the incident
   * @param who the account
   * @return the incident as it now is, or empty when there is none
   */
  public Optional<Incident> acknowledge(IncidentId id, String who) {
    return change(
        id,
        incident ->
            incident.state() == IncidentState.OPEN ? incident.acknowledgedBy(who) : incident);
  }

  /**
   * Ends an incident because a person says so. Doing it again changes nothing. While the rule still
   * fires, no new incident opens before its cooldown is over.
   *
   * @param id the incident
   * @param who the account
   * @return the incident as it now is, or empty when there is none
   */
  public Optional<Incident> resolve(IncidentId id, String who) {
    return change(
        id,
        incident ->
            incident.state() == IncidentState.RESOLVED
                ? incident
                : incident.resolved(who, clock.instant()));
  }

  private Optional<Incident> change(IncidentId id, UnaryOperator<Incident> to) {
    synchronized (changes) {
      Optional<Incident> before = incidents.find(id);
      Optional<Incident> after = before.map(to);
      if (!after.equals(before)) {
        after.ifPresent(this::saveChange);
      }
      return after;
    }
  }

  private void saveChange(Incident incident) {
    incidents.save(incident, List.of());
    LOG.info("event=incident-changed incident={} state={}", incident.id(), incident.state());
  }
}
