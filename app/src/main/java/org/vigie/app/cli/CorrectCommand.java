package org.vigie.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.vigie.app.config.VigieConfig;
import org.vigie.app.line.OlderPosts;
import org.vigie.app.line.Place;
import org.vigie.app.line.Stores;
import org.vigie.domain.correction.Corrector;
import org.vigie.domain.correction.Review;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.PostId;
import org.vigie.nlp.relevance.LearnedRelevance;
import org.vigie.nlp.relevance.RelevanceReview;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code correct}: says whether a post is about a watched entity, for Vigie to learn from. */
@Command(
    name = "correct",
    description = "Says whether a post is about a watched entity; Vigie learns from it.")
final class CorrectCommand implements Callable<Integer> {
  private static final int SAME_ADDRESS = 100;
  private static final int TELL_EVERY = 5_000;

  private final Terminal terminal;
  private final Session session;

  @Mixin private ConfigOption config = new ConfigOption();
  @Mixin private DataOption data = new DataOption();

  @Parameters(index = "0", paramLabel = "POST|URL", description = "A post, or its address.")
  private String subject = "";

  @Parameters(index = "1", paramLabel = "ENTITY", description = "The watched entity.")
  private EntityId entity = new EntityId("none");

  @Parameters(
      index = "2",
      paramLabel = "relevant|irrelevant",
      description = "Whether the post is about it.")
  private String verdict = "";

  @Option(
      names = "--no-review",
      description = "Leaves older posts to the running application, when many corrections follow.")
  private boolean noReview;

  CorrectCommand(Terminal terminal, Session session) {
    this.terminal = terminal;
    this.session = session;
  }

  @Override
  public Integer call() {
    boolean relevant = relevant();
    VigieConfig settings = session.config(config.folder());
    if (settings.entities().stream().noneMatch(one -> one.id().equals(entity))) {
      throw new CommandFailure(Exit.INVALID, terminal.text("correct.entity", entity));
    }
    Place place = session.readingPlace(data.folder(), settings);
    try (Stores stores = Stores.shared(settings, place)) {
      List<AnalysedPost> posts = find(stores);
      if (posts.isEmpty()) {
        throw new CommandFailure(Exit.INVALID, terminal.text("correct.post", subject, entity));
      }
      Corrector corrector =
          new Corrector(stores.state().corrections(), stores.store(), place.clock());
      posts.forEach(post -> corrector.correct(post, entity, relevant, Corrector.COMMAND_LINE));
      terminal.say(relevant ? "correct.relevant" : "correct.irrelevant", entity);
      if (!noReview) {
        review(settings, stores);
      }
    }
    return Exit.OK;
  }

  private boolean relevant() {
    return switch (verdict) {
      case "relevant" -> true;
      case "irrelevant" -> false;
      default -> throw new CommandFailure(Exit.INVALID, terminal.text("correct.verdict", verdict));
    };
  }

  /** The posts that speak of the entity; several sources may have brought the same address. */
  private List<AnalysedPost> find(Stores stores) {
    stores.store().refresh();
    List<AnalysedPost> found =
        subject.contains("://")
            ? CanonicalUrl.parse(subject)
                .map(url -> stores.store().at(url, SAME_ADDRESS))
                .orElse(List.of())
            : stores.store().find(id()).stream().toList();
    return found.stream().filter(post -> post.speaksOf(entity)).toList();
  }

  private PostId id() {
    try {
      return new PostId(subject);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(Exit.INVALID, terminal.text("correct.subject", subject));
    }
  }

  /** Older posts get the benefit of what was learned; after a kill the application goes on. */
  private void review(VigieConfig settings, Stores stores) {
    LearnedRelevance learned =
        new LearnedRelevance(stores.state().corrections(), settings.entities());
    RelevanceReview older = OlderPosts.review(settings, stores, learned, session.clock());
    older
        .whole(entity, this::tell)
        .ifPresent(done ->
            terminal.say("correct.reviewed", done.read(), entity, done.counted(), done.rejected()));
  }

  private void tell(Review at) {
    if (!at.done() && at.read() % TELL_EVERY == 0) {
      terminal.say("correct.reviewing", at.read());
    }
  }
}
