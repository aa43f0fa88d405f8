package org.vigie.app.config.settings;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.app.config.bind.Default;
import org.vigie.app.config.bind.Doc;
import org.vigie.app.config.bind.Range;
import org.vigie.domain.alert.RuleId;
import org.vigie.domain.alert.Severity;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.domain.post.Language;
import org.vigie.domain.post.SourceId;

/**
 * A condition that makes alerts.
 *
 * @param id its identifier
 * @param name its name for people, the subject of its mails
 * @param type what it looks at
 * @param entities whose mentions count; empty for all
 * @param sentiments with which sentiment towards them; empty for all
 * @param sources from which sources; empty for all
 * @param languages in which languages; empty for all
 * @param query what their posts must match; left out, anything
 * @param atLeast how many mentions make an alert
 * @param window how far back mentions count
 * @param cooldown time after an incident in which the rule opens no other
 * @param severity how urgent its alerts are
 * @param receivers who is told by mail; incidents show in the console for all
 */
public record RuleEntry(
    @Doc("Its identifier.") RuleId id,
    @Doc("Its name for people, the subject of its mails.") String name,
    @Doc("What it looks at.") @Default("threshold") RuleType type,
    @Doc("Whose mentions count; empty for all.") List<EntityId> entities,
    @Doc("With which sentiment towards them; empty for all.") List<SentimentLabel> sentiments,
    @Doc("From which sources; empty for all.") List<SourceId> sources,
    @Doc("In which languages; empty for all.") List<Language> languages,
    @Doc("What their posts must match; left out, anything.") @Nullable WrittenQuery query,
    @Doc("How many mentions make an alert.") @Range(min = "1", max = "1000000000") long atLeast,
    @Doc("How far back mentions count.") @Range(min = "1m", max = "31d") Duration window,
    @Doc("Time after an incident in which the rule opens no other.")
        @Range(min = "0s", max = "31d")
        @Default("6h")
        Duration cooldown,
    @Doc("How urgent its alerts are.") @Default("warning") Severity severity,
    @Doc("Who is told by mail; incidents show in the console for all.")
        List<ReceiverSettings> receivers) {
  /** Copies the lists. */
  public RuleEntry {
    entities = List.copyOf(entities);
    sentiments = List.copyOf(sentiments);
    sources = List.copyOf(sources);
    languages = List.copyOf(languages);
    receivers = List.copyOf(receivers);
  }
}
