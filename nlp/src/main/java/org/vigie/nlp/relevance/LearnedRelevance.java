package org.vigie.nlp.relevance;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.domain.Sha256;
import org.vigie.domain.correction.Correction;
import org.vigie.domain.correction.Corrections;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.entity.WatchedEntity;
import org.vigie.domain.post.Language;
import org.vigie.domain.post.PostId;
import org.vigie.nlp.match.NameLocator;
import org.vigie.nlp.match.TextWords;

/**
 * The models of all entities, learned from what analysts said and learned anew when they said more.
 * What an analyst said of a post itself stands above every model.
 */
public final class LearnedRelevance implements RelevanceJudge {
  private static final Logger LOG = LoggerFactory.getLogger(LearnedRelevance.class);

  private static final int VERSION_BYTES = 8;
  private static final Comparator<Correction> BY_POST = Comparator.comparing(Correction::post);

  private final Corrections corrections;
  private final Map<EntityId, WatchedEntity> entities = new HashMap<>();
  private final NameLocator locator = new NameLocator();
  private volatile Learned learned = new Learned(0, Map.of(), Map.of(), Map.of());

  /** What was learned from one state of the corrections. */
  private record Learned(
      long revision,
      Map<Said, Boolean> said,
      Map<EntityId, RelevanceModel> models,
      Map<EntityId, String> versions) {}

  /** What a correction is of. */
  private record Said(PostId post, EntityId entity) {}

  /**
   * Learns for the first time.
   *
   * @param corrections what analysts said
   * @param watched the watched entities
   */
  public LearnedRelevance(Corrections corrections, List<WatchedEntity> watched) {
    this.corrections = corrections;
    watched.forEach(entity -> entities.put(entity.id(), entity));
    refresh();
  }

  /** Learns again when the corrections have changed since. */
  public synchronized void refresh() {
    long revision = corrections.revision();
    if (revision == learned.revision()) {
      return;
    }
    Map<Said, Boolean> said = new HashMap<>();
    Map<EntityId, List<JudgedText>> judged = new HashMap<>();
    Map<EntityId, StringBuilder> taught = new HashMap<>();
    // In an order that stays when the same is said once more: so does what is learned.
    for (Correction one : corrections.all().stream().sorted(BY_POST).toList()) {
      said.put(new Said(one.post(), one.entity()), one.relevant());
      judged
          .computeIfAbsent(one.entity(), _ -> new ArrayList<>())
          .add(new JudgedText(one.text(), one.language(), one.relevant()));
      taught
          .computeIfAbsent(one.entity(), _ -> new StringBuilder())
          .append(one.post())
          .append(one.relevant())
          .append(one.language())
          .append(one.text());
    }
    Map<EntityId, RelevanceModel> models = models(judged);
    taught.keySet().retainAll(models.keySet());
    models.forEach(
        (id, model) -> taught.computeIfPresent(id, (_, all) -> all.append(model.basis())));
    learned = new Learned(revision, Map.copyOf(said), models, versions(taught));
    LOG.info(
        "event=relevance-learned corrections={} models={}", said.size(), learned.models().size());
  }

  private Map<EntityId, RelevanceModel> models(Map<EntityId, List<JudgedText>> judged) {
    Map<EntityId, RelevanceModel> models = new HashMap<>();
    judged.forEach((id, texts) -> {
      WatchedEntity entity = entities.get(id);
      if (entity != null) {
        RelevanceModel.learn(entity, texts, locator).ifPresent(model -> models.put(id, model));
      }
    });
    return Map.copyOf(models);
  }

  private static Map<EntityId, String> versions(Map<EntityId, StringBuilder> taught) {
    Map<EntityId, String> versions = new HashMap<>();
    taught.forEach((entity, all) ->
        versions.put(
            entity, Sha256.hex(VERSION_BYTES, all.toString().getBytes(StandardCharsets.UTF_8))));
    return Map.copyOf(versions);
  }

  /**
   * Returns the watched entities.
   *
   * @return their identifiers
   */
  Set<EntityId> watched() {
    return entities.keySet();
  }

  /**
   * Tells what was learned of an entity from other things that may have been.
   *
   * @param entity the entity
   * @return the same for the same corrections of an entity with the same names and context words;
   *     empty when they teach nothing yet
   */
  public String taught(EntityId entity) {
    return learned.versions().getOrDefault(entity, "");
  }

  /**
   * Tells one state of the corrections from another.
   *
   * @return another number once something else was learned from
   */
  public long revision() {
    return learned.revision();
  }

  /**
   * Asks what was said of a post until now, be it learned from or not.
   *
   * @param post the post
   * @param entity the entity
   * @return true when the entity is meant; empty when nobody has said
   */
  Optional<Boolean> said(PostId post, EntityId entity) {
    return corrections.of(post).stream()
        .filter(one -> one.entity().equals(entity))
        .map(Correction::relevant)
        .findFirst();
  }

  @Override
  public Optional<Relevance> judge(
      PostId post, EntityId entity, TextWords text, Language language) {
    Learned now = learned;
    Boolean said = now.said().get(new Said(post, entity));
    if (said != null) {
      return Optional.of(new Relevance(said ? 1 : 0, List.of()));
    }
    return Optional.ofNullable(now.models().get(entity)).map(model -> model.judge(text, language));
  }
}
