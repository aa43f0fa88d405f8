package org.vigie.console.mention;

import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vigie.console.Watch;
import org.vigie.console.layout.BadParameterException;
import org.vigie.console.layout.NotFoundException;
import org.vigie.domain.correction.Corrections;
import org.vigie.domain.correction.Corrector;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.entity.WatchedEntity;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.post.PostId;
import org.vigie.domain.store.MentionStore;

/** Takes an analyst's word on whether a post is about a watched entity. */
@Controller
class RelevanceController {
  private static final Logger LOG = LoggerFactory.getLogger(RelevanceController.class);

  private final MentionStore store;
  private final Corrector corrector;
  private final Watch watch;

  RelevanceController(
      MentionStore store, Corrections corrections, Watch watch, InstantSource clock) {
    this.store = store;
    this.corrector = new Corrector(corrections, store, clock);
    this.watch = watch;
  }

  @PostMapping("/mentions/{post}/relevance")
  String correct(
      @PathVariable("post") String text,
      @RequestParam(name = "entity", defaultValue = "") String who,
      @RequestParam(name = "verdict", defaultValue = "") String verdict,
      Authentication reader,
      RedirectAttributes next) {
    PostId id = BadParameterException.read("post", text, PostId::new);
    boolean relevant = BadParameterException.read("verdict", verdict, RelevanceController::read);
    AnalysedPost post =
        store.find(id).orElseThrow(() -> new NotFoundException("post \"" + id + "\""));
    EntityId entity = BadParameterException.read("entity", who, given -> spokenOf(post, given));
    corrector.correct(post, entity, relevant, reader.getName());
    LOG.info(
        "event=mention-corrected post={} entity={} relevant={} who=\"{}\"",
        id,
        entity,
        relevant,
        reader.getName());
    next.addFlashAttribute("notice", "relevance.done." + verdict);
    return "redirect:/mentions/" + id;
  }

  /** The same words as on the command line. */
  private static boolean read(String verdict) {
    return switch (verdict) {
      case "relevant" -> true;
      case "irrelevant" -> false;
      default -> throw new IllegalArgumentException("it is neither relevant nor irrelevant");
    };
  }

  private EntityId spokenOf(AnalysedPost post, String given) {
    EntityId entity = new EntityId(given);
    boolean watched = watch.entities().stream().map(WatchedEntity::id).anyMatch(entity::equals);
    if (!watched || !post.speaksOf(entity)) {
      throw new IllegalArgumentException("the post does not speak of it");
    }
    return entity;
  }
}
