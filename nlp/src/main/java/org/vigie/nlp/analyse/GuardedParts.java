package org.vigie.nlp.analyse;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.mention.Name;
import org.vigie.domain.mention.Sentiment;
import org.vigie.domain.mention.TopicId;
import org.vigie.domain.post.Language;
import org.vigie.nlp.match.PostInLanguage;
import org.vigie.nlp.sentiment.SentimentModel;
import org.vigie.nlp.target.TargetSentiment;
import org.vigie.nlp.text.CharRange;

/** The parts of analysis, each behind the border that keeps its failures from the batch. */
final class GuardedParts {
  private final TextParts parts;
  private final Failures failures;

  GuardedParts(TextParts parts, Failures failures) {
    this.parts = parts;
    this.failures = failures;
  }

  Language language(Object subject, String text, @Nullable Language declared) {
    return failures.guard(
        AnalysisStep.LANGUAGE,
        subject,
        () -> parts.language().identify(text, declared),
        Language.UNKNOWN);
  }

  List<WholeText> sentiments(List<?> subjects, List<SentimentModel.Text> texts) {
    return failures.guardEach(
        AnalysisStep.SENTIMENT,
        IntStream.range(0, texts.size()).boxed().toList(),
        subjects::get,
        some -> parts.whole(some.stream().map(texts::get).toList()),
        WholeText.UNKNOWN);
  }

  TargetSentiment towards(
      Object subject, String text, int body, Supplier<List<CharRange>> targets, Language language) {
    return failures.guard(
        AnalysisStep.TARGET_SENTIMENT,
        subject,
        () -> parts.towards(text, body, targets.get(), language),
        new TargetSentiment(Sentiment.UNKNOWN, null));
  }

  List<String> names(Object subject, String text, Language language) {
    return failures.guard(
        AnalysisStep.NAMES,
        subject,
        () -> texts(parts.names().names(text, language).orElse(List.of())),
        List.of());
  }

  private static List<String> texts(List<Name> names) {
    return names.stream().map(Name::text).distinct().toList();
  }

  List<List<TopicId>> topics(List<PostInLanguage> posts) {
    return eachOrAll(AnalysisStep.TOPICS, posts, parts.topics()::topics);
  }

  /** All posts at once; one by one when that fails, so that only the bad post goes without. */
  <T> List<List<T>> eachOrAll(
      AnalysisStep step,
      List<PostInLanguage> posts,
      Function<List<PostInLanguage>, List<List<T>>> work) {
    return failures.guardEach(
        step, posts, post -> post.post() == null ? "text" : post.post().id(), work, List.of());
  }
}
