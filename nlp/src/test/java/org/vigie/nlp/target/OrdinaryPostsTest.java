package org.vigie.nlp.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.domain.post.Language;
import org.vigie.nlp.sentiment.LinearSentimentModel;
import org.vigie.nlp.target.ComparisonCases.Case;
import org.vigie.nlp.text.CharRange;
import org.vigie.nlp.text.PostTokenizer;

/** A second name in a plain complaint or headline is no rival: nothing is turned round by it. */
class OrdinaryPostsTest {
  private static final LinearSentimentModel POSTS = LinearSentimentModel.bundled();
  private static final LinearTargetSentiment MODEL = LinearTargetSentiment.bundled(POSTS);
  private static final Verdicts VERDICTS = new Verdicts(POSTS);

  /** By the weights alone. */
  private static final int MOST_WRONG = 6;

  private static final List<String> FRENCH_OPENINGS =
      List.of("Bonjour Arix, ", "Salut @Arix, ", "Dites Arix, ", "Arix : ", "Chez Arix, ");
  private static final List<String> FRENCH_ENDS =
      List.of(
          "la fibre ne marche plus à Lyon",
          "mon colis est bloqué à Roissy depuis lundi",
          "l'appli plante sur mon Samsung",
          "je suis sans internet depuis Noël",
          "on attend toujours le technicien à Nice",
          "ma facture a doublé depuis Janvier",
          "Netflix coupe sans arrêt",
          "je n'ai rien reçu, même Camille attend encore",
          "ma carte est refusée chez Carrefour",
          "plus de réseau entre Lille et Paris");
  private static final List<String> ENGLISH_OPENINGS =
      List.of("Hi Arix, ", "Hey Arix ", "Come on Arix, ", "With Arix, ", "Since I joined Arix, ");
  private static final List<String> ENGLISH_ENDS =
      List.of(
          "the broadband is down in Leeds",
          "my parcel is stuck in Coventry since Monday",
          "the app crashes on my Samsung",
          "my Superhub keeps dropping",
          "I have had no internet since Easter",
          "my bill doubled since January",
          "Netflix won't load",
          "nothing came, even Emma is still waiting",
          "my card gets declined at Tesco",
          "no signal between London and York");

  static List<Case> cases() {
    return ComparisonCases.read("ordinary.csv");
  }

  static Stream<Case> clear() {
    return cases().stream().filter(each -> each.label() != SentimentLabel.NEUTRAL);
  }

  static Stream<Case> looked() {
    return clear().filter(each -> each.part().equals("post"));
  }

  static Stream<Case> neutral() {
    return cases().stream().filter(each -> each.label() == SentimentLabel.NEUTRAL);
  }

  @Test
  void areManyOfEitherKind() {
    assertThat(clear()).hasSizeGreaterThanOrEqualTo(40);
    assertThat(neutral()).hasSizeGreaterThanOrEqualTo(15);
  }

  @ParameterizedTest
  @MethodSource("looked")
  void neverComeOutOnTheWrongSide(Case each) {
    assertThat(isWrong(each)).isFalse();
  }

  @Test
  void rarelyComeOutOnTheWrongSideWhenFresh() {
    List<Case> fresh = clear().filter(each -> each.part().equals("fresh")).toList();
    long wrong = fresh.stream().filter(OrdinaryPostsTest::isWrong).count();

    System.out.printf("ordinary fresh: %d of %d on the wrong side%n", wrong, fresh.size());
    assertThat(wrong).isLessThanOrEqualTo(MOST_WRONG);
  }

  @ParameterizedTest
  @MethodSource("clear")
  void areTurnedRoundByNoRule(Case each) {
    assertThat(sign(each) * (each.label() == SentimentLabel.NEGATIVE ? -1 : 1)).isNotNegative();
  }

  @ParameterizedTest
  @MethodSource("neutral")
  void areNotJudgedByRulesWhereNothingIsFelt(Case each) {
    assertThat(sign(each)).isZero();
  }

  static Stream<Arguments> openings() {
    return Stream.concat(
        FRENCH_OPENINGS.stream()
            .flatMap(
                open -> FRENCH_ENDS.stream().map(end -> arguments(open, end, Language.FRENCH))),
        ENGLISH_OPENINGS.stream()
            .flatMap(
                open -> ENGLISH_ENDS.stream().map(end -> arguments(open, end, Language.ENGLISH))));
  }

  @ParameterizedTest
  @MethodSource("openings")
  void noCallTurnsAComplaintIntoPraise(String opening, String complaint, Language language) {
    String text = opening + complaint;
    int start = text.indexOf("Arix");
    TargetView view =
        TargetView.of(new PostTokenizer().tokens(text), List.of(new CharRange(start, start + 4)));

    assertThat(VERDICTS.of(view, text, language).map(Verdict::sign).orElse(0)).isNotPositive();
  }

  private static int sign(Case each) {
    TargetView view =
        TargetView.of(new PostTokenizer().tokens(each.text()), List.of(each.target()));
    return VERDICTS.of(view, each.text(), each.language()).map(Verdict::sign).orElse(0);
  }

  private static boolean isWrong(Case each) {
    SentimentLabel wrong =
        each.label() == SentimentLabel.NEGATIVE ? SentimentLabel.POSITIVE : SentimentLabel.NEGATIVE;
    return label(each) == wrong;
  }

  private static SentimentLabel label(Case each) {
    return MODEL.towards(each.text(), List.of(each.target()), each.language()).sentiment().label();
  }
}
