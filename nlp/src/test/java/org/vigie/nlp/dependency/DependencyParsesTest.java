package org.vigie.nlp.dependency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.domain.post.Language;
import org.vigie.nlp.sentiment.ModelUnavailable;

/** The parses need CoreNLP's models; the messages do not. */
class DependencyParsesTest {
  @TempDir Path empty;

  private static DependencyParses parser() {
    Path models = Path.of(System.getProperty("vigie.home", "."), "models");
    try {
      return DependencyParses.in(List.of(models));
    } catch (ModelUnavailable e) {
      Assumptions.abort(e.getMessage());
      throw e;
    }
  }

  private static List<List<ParsedWord>> parse(String text, Language language) {
    DependencyParses parser = parser();
    Assumptions.assumeTrue(parser.languages().contains(language));
    return parser.parse(text, language).orElseThrow();
  }

  private static ParsedWord word(List<ParsedWord> sentence, String word) {
    return sentence.stream().filter(one -> one.word().equals(word)).findFirst().orElseThrow();
  }

  @Test
  void withoutModelsTheRemedyIsNamed() {
    assertThatThrownBy(() -> DependencyParses.in(List.of(empty, empty)))
        .isInstanceOfSatisfying(
            ModelUnavailable.class,
            failure -> {
              assertThat(failure.explain(Locale.FRENCH))
                  .contains("« " + empty + " »", "./vigie fetch-models");
              assertThat(failure.explain(Locale.ENGLISH))
                  .contains("\"" + empty + "\"", "./vigie fetch-models");
            });
  }

  @Test
  void saysWhatEnglishWordsDependOn() {
    String text = "The hosting company raised its prices. Nobody noticed.";
    List<List<ParsedWord>> sentences = parse(text, Language.ENGLISH);

    assertThat(sentences).hasSize(2);
    List<ParsedWord> first = sentences.getFirst();
    ParsedWord raised = word(first, "raised");
    assertThat(raised.head()).isZero();
    assertThat(raised.relation()).isEqualTo("root");
    ParsedWord company = word(first, "company");
    assertThat(company.head()).isEqualTo(raised.index());
    assertThat(company.relation()).isEqualTo("nsubj");
    assertThat(text.substring(company.place().start(), company.place().end())).isEqualTo("company");
    assertThat(word(first, "prices").head()).isEqualTo(raised.index());
    assertThat(word(sentences.get(1), "Nobody").relation()).isEqualTo("nsubj");
  }

  @Test
  void saysWhatFrenchWordsDependOn() {
    List<ParsedWord> sentence = parse("Le service client répond vite.", Language.FRENCH).getFirst();

    ParsedWord answers = word(sentence, "répond");
    assertThat(answers.relation()).isEqualTo("root");
    assertThat(word(sentence, "service").head()).isEqualTo(answers.index());
    assertThat(word(sentence, "service").relation()).isEqualTo("nsubj");
  }

  @Test
  void cutsAFrenchContractionIntoItsWords() {
    List<ParsedWord> sentence = parse("Le prix du forfait augmente.", Language.FRENCH).getFirst();

    assertThat(sentence).extracting(ParsedWord::word).containsSequence("de", "le", "forfait");
    assertThat(word(sentence, "de").place()).isEqualTo(sentence.get(3).place());
  }

  @Test
  void readsTheFirstSentencesAndLeavesLongOnesUnparsed() {
    List<List<ParsedWord>> many = parse("It works. ".repeat(60), Language.ENGLISH);
    assertThat(many).hasSize(DependencyParses.MOST_SENTENCES);

    List<ParsedWord> list = parse("one, two, ".repeat(60) + "end.", Language.ENGLISH).getFirst();
    assertThat(list).hasSizeGreaterThan(DependencyParses.LONGEST_SENTENCE);
    assertThat(list).allSatisfy(word -> assertThat(word.head()).isEqualTo(-1));
  }

  /** Cuts at full stops and spaces. */
  private static void words(Annotation document) {
    String text = document.get(CoreAnnotations.TextAnnotation.class);
    List<CoreMap> sentences = new ArrayList<>();
    int at = 0;
    for (String sentence : text.split("(?<=\\.) ", -1)) {
      List<CoreLabel> tokens = new ArrayList<>();
      for (String word : sentence.split(" ", -1)) {
        CoreLabel token = new CoreLabel();
        token.setWord(word);
        token.setIndex(tokens.size() + 1);
        token.setBeginPosition(at);
        token.setEndPosition(at + word.length());
        tokens.add(token);
        at += word.length() + 1;
      }
      CoreMap cut = new ArrayCoreMap();
      cut.set(CoreAnnotations.TokensAnnotation.class, tokens);
      sentences.add(cut);
    }
    document.set(CoreAnnotations.SentencesAnnotation.class, sentences);
  }

  private static List<CoreMap> sentences(Annotation document) {
    return document.get(CoreAnnotations.SentencesAnnotation.class);
  }

  private static DependencyParses with(Consumer<Annotation> parser) {
    SentenceParser loaded = new SentenceParser(DependencyParsesTest::words, parser);
    return new DependencyParses(Map.of(Language.ENGLISH, () -> loaded), "");
  }

  @Test
  void hasOnlyShortSentencesParsed() {
    List<Integer> lengths = new ArrayList<>();
    DependencyParses parser =
        with(part ->
            sentences(part)
                .forEach(
                    one -> lengths.add(one.get(CoreAnnotations.TokensAnnotation.class).size())));
    String text = "It works. " + "and on ".repeat(2_000) + "end. It still works.";
    List<List<ParsedWord>> parsed = parser.parse(text, Language.ENGLISH).orElseThrow();

    assertThat(lengths).containsExactly(2, 3);
    assertThat(parsed).extracting(List::size).containsExactly(2, 4_001, 3);
    ParsedWord last = parsed.getLast().getLast();
    assertThat(text.substring(last.place().start(), last.place().end())).isEqualTo("works.");
  }

  @Test
  void aTextThatCannotBeReadIsLeftOut() {
    DependencyParses parser =
        with(part -> {
          if (sentences(part).size() == 2) {
            throw new IllegalStateException("stumbles");
          } else if (sentences(part).size() == 3) {
            throw new StackOverflowError();
          }
        });

    assertThat(parser.parse("It works. It fails.", Language.ENGLISH)).isEmpty();
    assertThat(parser.parse("It works. It fails. It ends.", Language.ENGLISH)).isEmpty();
    assertThat(parser.parse("It works.", Language.ENGLISH)).isPresent();
  }

  @Test
  void leavesOtherLanguagesAlone() {
    assertThat(parser().parse("Es regnet.", new Language("de"))).isEmpty();
  }
}
