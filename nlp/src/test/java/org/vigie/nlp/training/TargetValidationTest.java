package org.vigie.nlp.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigie.domain.post.Language;
import org.vigie.nlp.sentiment.ClassOrder;
import org.vigie.nlp.sentiment.LinearSentimentModel;
import org.vigie.nlp.text.CharRange;

class TargetValidationTest {
  private static final LinearSentimentModel POSTS = LinearSentimentModel.bundled();
  private static final List<String> THINGS = List.of("soup", "host", "train", "phone", "bank");
  private static final List<String> MADE_UP = List.of("grumpf", "blorp", "zalim");

  @Test
  void learnsWordsOfOtherCollections() {
    TargetSet judged = collection("judged", 1, "");
    TargetSet other = collection("other", 6, "again ");
    TargetValidation validation = new TargetValidation(POSTS, 0.5, false);

    Quality alone = validation.bySentence(judged, List.of());
    Quality together = validation.bySentence(judged, List.of(other));

    assertThat(together.texts()).isEqualTo(alone.texts()).isEqualTo(15);
    assertThat(together.accuracy()).isGreaterThan(0.9);
  }

  @Test
  void learnsTheWordsOfTargetsOnlyWhenAsked() {
    List<LabelledTarget> targets = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      targets.add(target(MADE_UP.get(i % 3), " was on channel " + i, i % 3));
    }
    TargetSet set = new TargetSet("names", targets, Language.ENGLISH, 1);

    assertThat(new TargetValidation(POSTS, 0.5, true).bySentence(set, List.of()).accuracy())
        .isGreaterThan(0.9);
    assertThat(new TargetValidation(POSTS, 0.5, false).bySentence(set, List.of()).accuracy())
        .isLessThan(0.7);
  }

  @Test
  void readsTextsThatItJudgesWhenPartsGoByRow() {
    List<LabelledTarget> targets = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      for (int twice = 0; twice < 4; twice++) {
        String text = "a b c d z" + (char) ('a' + i) + "k fell";
        CharRange name = new CharRange(twice * 2, twice * 2 + 1);
        targets.add(new LabelledTarget(text, name, ClassOrder.label(i % 3)));
      }
    }
    TargetSet set = new TargetSet("twice", targets, Language.ENGLISH, 1);
    TargetValidation validation = new TargetValidation(POSTS, 0.5, false);

    assertThat(validation.byRow(set).accuracy())
        .isGreaterThan(validation.bySentence(set, List.of()).accuracy() + 0.2);
  }

  private static TargetSet collection(String name, int times, String before) {
    List<LabelledTarget> targets = new ArrayList<>();
    for (int i = 0; i < 15 * times; i++) {
      String thing = THINGS.get(i % 5);
      targets.add(target(thing, " is " + before + MADE_UP.get(i % 3) + " " + i / 15, i % 3));
    }
    return new TargetSet(name, targets, Language.ENGLISH, 1);
  }

  private static LabelledTarget target(String name, String rest, int label) {
    return new LabelledTarget(
        name + rest, new CharRange(0, name.length()), ClassOrder.label(label));
  }
}
