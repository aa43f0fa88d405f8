package org.vigie.app.demo;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.vigie.domain.alert.Receiver;
import org.vigie.domain.alert.Rule;
import org.vigie.domain.alert.RuleId;
import org.vigie.domain.alert.Severity;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.entity.EntityKind;
import org.vigie.domain.entity.WatchedEntity;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.domain.post.Language;
import org.vigie.domain.query.QueryParser;
import org.vigie.domain.store.MentionFilter;

/** The invented team that uses the demo: who it is, whom it watches, what it is warned of. */
final class DemoTeam {
  static final String NAME = "Éolienne Hébergement, communication";
  static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  private static final EntityId BRAND = new EntityId("eolienne");
  private static final EntityId BIG_RIVAL = new EntityId("titanebul");
  private static final EntityId NEWCOMER = new EntityId("lutibulle");
  private static final EntityId PANEL = new EntityId("girouette");

  /** The full names are sure; the bare name also means a wind turbine, hence the exclusions. */
  private static final String BRAND_QUERY =
      """
      "Éolienne Hébergement" OR "Éolienne Hosting" OR (Éolienne
        -(pale OR pales OR mât OR mégawatt* OR turbine* OR riverains OR vireur OR "parc éolien"))
      """;

  /** A girouette is a weathercock too: without its version, the panel needs a word of context. */
  private static final String PANEL_QUERY =
      """
      "Girouette 3" OR "Girouette 3.1" OR (Girouette
        (panneau OR panel OR Éolienne OR boîte OR DNS OR icons OR cookie))
      """;

  private DemoTeam() {}

  static List<WatchedEntity> entities() {
    return List.of(
        entity(BRAND, "Éolienne", EntityKind.BRAND, BRAND_QUERY),
        entity(BIG_RIVAL, "Titanébul", EntityKind.COMPETITOR, "Titanébul"),
        entity(NEWCOMER, "Lutibulle", EntityKind.COMPETITOR, "Lutibulle"),
        entity(PANEL, "Girouette", EntityKind.PRODUCT, PANEL_QUERY));
  }

  private static WatchedEntity entity(EntityId id, String name, EntityKind kind, String query) {
    return new WatchedEntity(id, name, kind, List.of(), QueryParser.parse(query.strip()));
  }

  static List<Rule> rules() {
    return List.of(
        new Rule.Threshold(
            new RuleId("brand-in-trouble"),
            "Éolienne : vague de messages négatifs",
            blameOf(Set.of(BRAND)),
            10,
            Duration.ofHours(6),
            Duration.ofHours(6),
            Severity.CRITICAL,
            List.of(
                new Receiver("communication@example.org", Language.FRENCH),
                new Receiver("press@example.org", Language.ENGLISH))),
        new Rule.Threshold(
            new RuleId("rival-in-trouble"),
            "Concurrents : vague de messages négatifs",
            blameOf(Set.of(BIG_RIVAL, NEWCOMER)),
            12,
            Duration.ofHours(24),
            Duration.ofHours(24),
            Severity.INFO,
            List.of()));
  }

  private static MentionFilter blameOf(Set<EntityId> whom) {
    return MentionFilter.ANY.withEntities(whom).withSentiments(Set.of(SentimentLabel.NEGATIVE));
  }
}
