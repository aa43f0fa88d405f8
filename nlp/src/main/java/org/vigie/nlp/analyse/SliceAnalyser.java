package org.vigie.nlp.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.mention.Mention;
import org.vigie.domain.mention.Rejection;
import org.vigie.domain.mention.Sentiment;
import org.vigie.domain.mention.TextSpan;
import org.vigie.domain.mention.TopicId;
import org.vigie.domain.post.AuthorName;
import org.vigie.domain.post.AuthorPseudonym;
import org.vigie.domain.post.Language;
import org.vigie.domain.post.Post;
import org.vigie.nlp.match.EntityMatch;
import org.vigie.nlp.match.PostInLanguage;
import org.vigie.nlp.match.TextWords;
import org.vigie.nlp.relevance.Relevance;
import org.vigie.nlp.sentiment.SentimentModel;
import org.vigie.nlp.target.TargetSentiment;
import org.vigie.nlp.text.CharRange;

/** Analyses a few hundred posts in one thread. */
final class SliceAnalyser {
  private final AnalyserParts parts;
  private final Failures failures;
  private final GuardedParts guarded;
  private final MentionTargets targets;

  SliceAnalyser(AnalyserParts parts, Failures failures) {
    this.parts = parts;
    this.failures = failures;
    this.guarded = new GuardedParts(parts.text(), failures);
    this.targets = new MentionTargets(parts.entities());
  }

  List<AnalysedPost> analyse(List<Post> posts) {
    List<PostInLanguage> known = posts.stream().map(this::inLanguage).toList();
    List<List<EntityMatch>> matches =
        guarded.eachOrAll(AnalysisStep.MATCHING, known, parts.matcher()::match);
    List<List<TopicId>> topics = guarded.topics(known);
    List<WholeText> sentiments =
        guarded.sentiments(
            posts.stream().map(Post::id).toList(),
            IntStream.range(0, posts.size()).mapToObj(i -> text(posts, known, i)).toList());
    List<AnalysedPost> analysed = new ArrayList<>(posts.size());
    for (int i = 0; i < posts.size(); i++) {
      Language language = known.get(i).language();
      analysed.add(
          analysed(
              posts.get(i),
              language,
              sentiments.get(i).sentiment(),
              matches.get(i),
              topics.get(i)));
    }
    return analysed;
  }

  private PostInLanguage inLanguage(Post post) {
    return PostInLanguage.of(
        post, guarded.language(post.id(), post.content(), post.declaredLanguage()));
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
    List<Mention> mentions = new ArrayList<>();
    List<Rejection> rejections = new ArrayList<>();
    if (!matches.isEmpty()) {
      TextWords words =
          failures.guard(
              AnalysisStep.MATCHING, post.id(), () -> targets.words(post), TextWords.NONE);
      for (EntityMatch match : matches) {
        Mention mention = mention(post, words, language, match);
        rejection(post, words, language, mention)
            .ifPresentOrElse(rejections::add, () -> mentions.add(mention));
      }
    }
    return new AnalysedPost(
        post,
        language,
        pseudonym(post),
        sentiment,
        mentions,
        rejections,
        topics,
        List.of(),
        versions(!mentions.isEmpty() && parts.text().names().covers(language)),
        null);
  }

  /** Finding names is the slowest step by far: it is left for later, and marked so. */
  private List<String> versions(boolean namesPending) {
    List<String> versions = parts.text().versions();
    if (!namesPending) {
      return versions;
    }
    List<String> withNames = new ArrayList<>(versions);
    withNames.add(AnalysedPost.NAMES_PENDING);
    return withNames;
  }

  private Mention mention(Post post, TextWords words, Language language, EntityMatch match) {
    TargetSentiment towards =
        guarded.towards(
            post.id(),
            post.content(),
            MentionTargets.bodyStart(post),
            () -> targets.of(post, words, match),
            language);
    return new Mention(
        match.entity(), match.spans(), towards.sentiment(), evidence(post, towards.evidence()));
  }

  private @Nullable TextSpan evidence(Post post, @Nullable CharRange range) {
    return failures
        .guard(
            AnalysisStep.TARGET_SENTIMENT,
            post.id(),
            () -> Optional.ofNullable(MentionTargets.inPost(post, range)),
            Optional.<TextSpan>empty())
        .orElse(null);
  }

  private Optional<Rejection> rejection(
      Post post, TextWords words, Language language, Mention mention) {
    return failures
        .guard(
            AnalysisStep.RELEVANCE,
            post.id(),
            () -> parts.relevance().judge(post.id(), mention.entity(), words, language),
            Optional.<Relevance>empty())
        .filter(Relevance::rejected)
        .map(verdict -> new Rejection(mention, verdict.probability(), verdict.against()));
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
