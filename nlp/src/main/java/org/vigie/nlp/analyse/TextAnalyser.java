package org.vigie.nlp.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.mention.TopicId;
import org.vigie.domain.post.Language;
import org.vigie.nlp.match.EntityMatch;
import org.vigie.nlp.match.EntityMatcher;
import org.vigie.nlp.match.NameLocator;
import org.vigie.nlp.match.PostInLanguage;
import org.vigie.nlp.sentiment.SentimentModel;
import org.vigie.nlp.target.TargetSentiment;
import org.vigie.nlp.text.CharRange;

/**
 * Analyses texts on their own, with or without watched entities. Its parts belong to the caller,
 * who closes them. Safe for use by many threads.
 */
public final class TextAnalyser {
  private final TextParts parts;
  private final @Nullable EntityMatcher matcher;
  private final Failures failures = new Failures();
  private final GuardedParts guarded;
  private final NameLocator locator = new NameLocator();

  /**
   * Makes an analyser that finds names in every text.
   *
   * @param parts what it is made of
   */
  public TextAnalyser(TextParts parts) {
    this(parts, null);
  }

  /**
   * Makes an analyser that finds watched entities, and names in the texts that mention one.
   *
   * @param parts what it is made of
   * @param matcher finds watched entities; null for none, and then names are found in every text
   */
  public TextAnalyser(TextParts parts, @Nullable EntityMatcher matcher) {
    this.parts = parts;
    this.matcher = matcher;
    this.guarded = new GuardedParts(parts, failures);
  }

  /**
   * Analyses texts; one that cannot be analysed comes back without what failed.
   *
   * @param requests the texts; hundreds at once are faster than one by one
   * @return one report a text, in the same order
   */
  public List<TextReport> analyse(List<TextRequest> requests) {
    List<PostInLanguage> known = requests.stream().map(this::inLanguage).toList();
    List<List<EntityMatch>> matches =
        matcher == null
            ? known.stream().map(_ -> List.<EntityMatch>of()).toList()
            : guarded.eachOrAll(AnalysisStep.MATCHING, known, matcher::match);
    List<List<TopicId>> topics = guarded.topics(known);
    List<WholeText> sentiments =
        guarded.sentiments(
            requests.stream().map(TextRequest::id).toList(),
            IntStream.range(0, requests.size()).mapToObj(i -> text(requests, known, i)).toList());
    List<TextReport> reports = new ArrayList<>(requests.size());
    for (int i = 0; i < requests.size(); i++) {
      List<EntityId> entities = matches.get(i).stream().map(EntityMatch::entity).toList();
      Language language = known.get(i).language();
      reports.add(report(requests.get(i), language, sentiments.get(i), entities, topics.get(i)));
    }
    return reports;
  }

  /**
   * Says how often each step has failed since the start.
   *
   * @return the count of every step
   */
  public Map<AnalysisStep, Long> failures() {
    return failures.counts();
  }

  private PostInLanguage inLanguage(TextRequest request) {
    return PostInLanguage.ofText(
        request.text(), guarded.language(request.id(), request.text(), request.language()));
  }

  private static SentimentModel.Text text(
      List<TextRequest> requests, List<PostInLanguage> known, int at) {
    return new SentimentModel.Text(requests.get(at).text(), known.get(at).language());
  }

  private TextReport report(
      TextRequest request,
      Language language,
      WholeText whole,
      List<EntityId> entities,
      List<TopicId> topics) {
    boolean named = parts.names().available() && (matcher == null || !entities.isEmpty());
    Optional<TargetSentiment> towards = towards(request, language);
    return new TextReport(
        request.id(),
        language,
        whole.sentiment(),
        towards.map(TargetSentiment::sentiment).orElse(null),
        whole.irony(),
        entities,
        named ? guarded.names(request.id(), request.text(), language) : List.of(),
        topics,
        towards.map(each -> evidence(request.text(), each.evidence())).orElse(null));
  }

  private static @Nullable Evidence evidence(String text, @Nullable CharRange range) {
    return range == null ? null : new Evidence(range, text.substring(range.start(), range.end()));
  }

  private Optional<TargetSentiment> towards(TextRequest request, Language language) {
    String target = request.target();
    if (target == null || target.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        guarded.towards(
            request.id(),
            request.text(),
            0,
            () -> locator.find(request.text(), List.of(target)),
            language));
  }
}
