package org.vigie.nlp.dependency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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

  @Test
  void leavesOtherLanguagesAlone() {
    assertThat(parser().parse("Es regnet.", new Language("de"))).isEmpty();
  }
}
