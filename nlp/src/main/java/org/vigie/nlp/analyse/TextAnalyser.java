package org.vigie.nlp.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vigie.domain.mention.Sentiment;
import org.vigie.domain.mention.TopicId;
import org.vigie.domain.post.Language;
import org.vigie.nlp.match.NameLocator;
import org.vigie.nlp.match.PostInLanguage;
import org.vigie.nlp.sentiment.SentimentModel;

/**
 * Analyses texts on their own, without watched entities. Its parts belong to the caller, who closes
 * them. Safe for use by many threads.
 */
public final class TextAnalyser {
  private final TextParts parts;
  private final Failures failures = new Failures();
  private final NameLocator locator = new NameLocator();

  /**
   * Makes an analyser.
   *
   * @param parts what it is made of
   */
  public TextAnalyser(TextParts parts) {
    this.parts = parts;
  }

  /**
   * Analyses texts; one that cannot be analysed comes back without what failed.
   *
   * @param requests the texts; hundreds at once are faster than one by one
   * @return one report a text, in the same order
   */
  public List<TextReport> analyse(List<TextRequest> requests) {
    List<PostInLanguage> known = requests.stream().map(this::inLanguage).toList();
    List<List<TopicId>> topics =
        failures.guard(AnalysisStep.TOPICS, "texts", () -> parts.topics().topics(known), List.of());
    List<Sentiment> sentiments =
        failures.guardEach(
            AnalysisStep.SENTIMENT,
            IntStream.range(0, requests.size()).boxed().toList(),
            i -> requests.get(i).id(),
            some -> parts.whole(some.stream().map(i -> text(requests, known, i)).toList()),
            Sentiment.UNKNOWN);
    List<TextReport> reports = new ArrayList<>(requests.size());
    for (int i = 0; i < requests.size(); i++) {
      List<TopicId> found = i < topics.size() ? topics.get(i) : List.of();
      reports.add(report(requests.get(i), known.get(i).language(), sentiments.get(i), found));
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
    Language language =
        failures.guard(
            AnalysisStep.LANGUAGE,
            request.id(),
            () -> parts.language().identify(request.text(), request.language()),
            Language.UNKNOWN);
    return PostInLanguage.ofText(request.text(), language);
  }

  private static SentimentModel.Text text(
      List<TextRequest> requests, List<PostInLanguage> known, int at) {
    return new SentimentModel.Text(requests.get(at).text(), known.get(at).language());
  }

  private TextReport report(
      TextRequest request, Language language, Sentiment sentiment, List<TopicId> topics) {
    List<String> names =
        failures.guard(
            AnalysisStep.NAMES,
            request.id(),
            () -> parts.names().names(request.text(), language),
            List.of());
    return new TextReport(
        request.id(),
        language,
        sentiment,
        towards(request, language).orElse(null),
        parts.caution().suspectsIrony(request.text()),
        names,
        topics);
  }

  private Optional<Sentiment> towards(TextRequest request, Language language) {
    String target = request.target();
    if (target == null || target.isBlank()) {
      return Optional.empty();
    }
    return failures.guard(
        AnalysisStep.TARGET_SENTIMENT,
        request.id(),
        () ->
            Optional.of(
                parts.towards(
                    request.text(), locator.find(request.text(), List.of(target)), language)),
        Optional.of(Sentiment.UNKNOWN));
  }
}
