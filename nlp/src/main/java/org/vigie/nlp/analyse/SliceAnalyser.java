package org.vigie.nlp.analyse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.entity.WatchedEntity;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.mention.Mention;
import org.vigie.domain.mention.Sentiment;
import org.vigie.domain.mention.TopicId;
import org.vigie.domain.post.AuthorName;
import org.vigie.domain.post.AuthorPseudonym;
import org.vigie.domain.post.Language;
import org.vigie.domain.post.Post;
import org.vigie.nlp.match.EntityMatch;
import org.vigie.nlp.match.PostInLanguage;
import org.vigie.nlp.sentiment.SentimentModel;

/** Analyses a few hundred posts in one thread. */
final class SliceAnalyser {
  private final AnalyserParts parts;
  private final Failures failures;
  private final Map<EntityId, WatchedEntity> entities = new HashMap<>();
  private final MentionTargets targets = new MentionTargets();

  SliceAnalyser(AnalyserParts parts, Failures failures) {
    this.parts = parts;
    this.failures = failures;
    parts.entities().forEach(entity -> entities.put(entity.id(), entity));
  }

  List<AnalysedPost> analyse(List<Post> posts) {
    List<PostInLanguage> known = posts.stream().map(this::inLanguage).toList();
    List<List<EntityMatch>> matches =
        eachOrAll(AnalysisStep.MATCHING, known, parts.matcher()::match);
    List<List<TopicId>> topics =
        eachOrAll(AnalysisStep.TOPICS, known, parts.text().topics()::topics);
    List<Sentiment> sentiments =
        failures.guardEach(
            AnalysisStep.SENTIMENT,
            IntStream.range(0, posts.size()).boxed().toList(),
            i -> posts.get(i).id(),
            some -> parts.text().whole(some.stream().map(i -> text(posts, known, i)).toList()),
            Sentiment.UNKNOWN);
    List<AnalysedPost> analysed = new ArrayList<>(posts.size());
    for (int i = 0; i < posts.size(); i++) {
      Language language = known.get(i).language();
      analysed.add(
          analysed(posts.get(i), language, sentiments.get(i), matches.get(i), topics.get(i)));
    }
    return analysed;
  }

  private PostInLanguage inLanguage(Post post) {
    Language language =
        failures.guard(
            AnalysisStep.LANGUAGE,
            post.id(),
            () -> parts.text().language().identify(post.content(), post.declaredLanguage()),
            Language.UNKNOWN);
    return PostInLanguage.of(post, language);
  }

  /** All posts at once; one by one when that fails, so that only the bad post goes without. */
  private <T> List<List<T>> eachOrAll(
      AnalysisStep step,
      List<PostInLanguage> posts,
      Function<List<PostInLanguage>, List<List<T>>> work) {
    List<List<T>> all = failures.guard(step, "slice", () -> work.apply(posts), List.of());
    if (all.size() == posts.size()) {
      return all;
    }
    List<List<T>> each = new ArrayList<>(posts.size());
    for (PostInLanguage post : posts) {
      Object id = post.post() == null ? "text" : post.post().id();
      each.add(failures.guard(step, id, () -> work.apply(List.of(post)).getFirst(), List.<T>of()));
    }
    return each;
  }

  private static SentimentModel.Text text(List<Post> posts, List<PostInLanguage> known, int at) {
    return new SentimentModel.Text(posts.get(at).content(), known.get(at).language());
  }

  private AnalysedPost analysed(
      Post post,
      Language language,
      Sentiment sentiment,
      List<EntityMatch> matches,
      List<TopicId> topics) {
    List<Mention> mentions = matches.stream().map(match -> mention(post, language, match)).toList();
    return new AnalysedPost(
        post,
        language,
        pseudonym(post),
        sentiment,
        mentions,
        topics,
        mentions.isEmpty() ? List.of() : names(post, language),
        parts.text().versions());
  }

  private Mention mention(Post post, Language language, EntityMatch match) {
    Sentiment towards =
        failures.guard(
            AnalysisStep.TARGET_SENTIMENT,
            post.id(),
            () ->
                parts
                    .text()
                    .towards(
                        post.content(),
                        targets.of(post, entities.get(match.entity()), match.spans()),
                        language),
            Sentiment.UNKNOWN);
    return new Mention(match.entity(), match.spans(), towards);
  }

  /** Only for posts that mention somebody: finding names is the slowest step by far. */
  private List<String> names(Post post, Language language) {
    return failures.guard(
        AnalysisStep.NAMES,
        post.id(),
        () -> parts.text().names().names(post.content(), language),
        List.of());
  }

  private @Nullable AuthorPseudonym pseudonym(Post post) {
    AuthorName author = post.author();
    if (author == null) {
      return null;
    }
    return failures
        .guard(
            AnalysisStep.PSEUDONYM,
            post.id(),
            () -> Optional.of(parts.pseudonymiser().of(author)),
            Optional.<AuthorPseudonym>empty())
        .orElse(null);
  }
}
