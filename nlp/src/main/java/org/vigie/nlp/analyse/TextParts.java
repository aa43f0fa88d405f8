package org.vigie.nlp.analyse;

import java.util.List;
import java.util.stream.IntStream;
import org.vigie.domain.mention.Sentiment;
import org.vigie.domain.post.Language;
import org.vigie.nlp.entity.NameFinder;
import org.vigie.nlp.language.LanguageIdentifier;
import org.vigie.nlp.sentiment.Caution;
import org.vigie.nlp.sentiment.SentimentModel;
import org.vigie.nlp.target.Headings;
import org.vigie.nlp.target.TargetSentiment;
import org.vigie.nlp.target.TargetSentimentModel;
import org.vigie.nlp.text.CharRange;
import org.vigie.nlp.topic.TopicTagger;

/**
 * The parts of analysis that need no watched entity.
 *
 * @param language tells languages
 * @param sentiment judges whole texts
 * @param targetSentiment judges texts towards a target
 * @param topics tags topics
 * @param names finds names; {@link NameFinder#none} to leave them out. The line's posts only learn
 *     whether it will
 * @param caution how doubtful sentiments are treated
 */
public record TextParts(
    LanguageIdentifier language,
    SentimentModel sentiment,
    TargetSentimentModel targetSentiment,
    TopicTagger topics,
    NameFinder names,
    Caution caution) {

  List<WholeText> whole(List<SentimentModel.Text> texts) {
    List<Sentiment> judged = sentiment.all(texts);
    return IntStream.range(0, texts.size())
        .mapToObj(i -> whole(judged.get(i), texts.get(i).text()))
        .toList();
  }

  private WholeText whole(Sentiment judged, String text) {
    boolean irony = caution.suspectsIrony(text);
    return new WholeText(caution.of(judged, irony), irony);
  }

  /** Judges a text whose body starts at a place, 0 without a title. */
  TargetSentiment towards(String text, int body, List<CharRange> targets, Language found) {
    TargetSentiment judged = new Headings(targetSentiment).towards(text, body, targets, found);
    return new TargetSentiment(caution.of(judged.sentiment(), text), judged.evidence());
  }

  /** The models as {@link org.vigie.domain.mention.AnalysedPost#modelVersions} names them. */
  List<String> versions() {
    return List.of(language.version(), sentiment.version(), targetSentiment.version());
  }
}
