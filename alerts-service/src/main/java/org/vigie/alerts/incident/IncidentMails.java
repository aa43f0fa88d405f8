package org.vigie.alerts.incident;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vigie.alerts.writing.Team;
import org.vigie.alerts.writing.Words;
import org.vigie.domain.alert.Incident;
import org.vigie.domain.alert.Notification;
import org.vigie.domain.alert.Receiver;
import org.vigie.domain.alert.Rule;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.store.MentionStore;

/** Writes the mails that tell receivers of an incident, each in the receiver's language. */
public final class IncidentMails {
  /** More is read in the console: a mail is skimmed, and some programs cut long ones. */
  private static final int MENTIONS_SHOWN = 8;

  private final MentionStore store;
  private final Team team;

  /**
   * Makes the writer.
   *
   * @param store holds the posts that are the evidence
   * @param team the receivers' team
   */
  public IncidentMails(MentionStore store, Team team) {
    this.store = store;
    this.team = team;
  }

  /**
   * Writes that an incident opened.
   *
   * @param incident the incident
   * @param rule its rule
   * @return one notification a receiver; the same identifiers each time for the same incident
   */
  List<Notification> opened(Incident incident, Rule rule) {
    if (rule.receivers().isEmpty()) {
      return List.of();
    }
    List<AnalysedPost> shown =
        incident.first().evidence().stream()
            .limit(MENTIONS_SHOWN)
            .map(store::find)
            .flatMap(Optional::stream)
            .toList();
    return rule.receivers().stream()
        .distinct()
        .map(receiver -> opened(incident, rule, shown, receiver))
        .toList();
  }

  private Notification opened(
      Incident incident, Rule rule, List<AnalysedPost> shown, Receiver receiver) {
    Words words = new Words(receiver.language(), team.zone());
    IncidentLetter letter = new IncidentLetter(incident, rule, shown, team, words);
    String key = "incident-opened " + incident.id() + " " + receiver.address();
    return new Notification(
        UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
        incident.id(),
        receiver,
        letter.subject(),
        letter.text(receiver.address()),
        letter.html(receiver.address()),
        incident.openedAt());
  }
}
