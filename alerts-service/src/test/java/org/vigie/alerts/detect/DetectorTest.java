package org.vigie.alerts.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongToDoubleFunction;
import org.junit.jupiter.api.Test;

class DetectorTest {
  private static final Instant MONDAY = Instant.parse("2026-01-05T00:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  @Test
  void findsAFiveFoldBumpOfAQuietBrandOnItsDay() {
    List<Judgement> judged = judge(DAY, 60, counts(1, 3, 55, 16));

    assertThat(judged.get(55).alert()).isTrue();
    assertThat(judged.get(55).score()).isGreaterThanOrEqualTo(0.5);
    assertThat(judged.get(55).expected()).isBetween(1.0, 6.0);
  }

  @Test
  void givesOneAlertForOneEvent() {
    SplittableRandom random = new SplittableRandom(2);
    List<Judgement> judged =
        judge(HOUR, 600, row -> poisson(random, row >= 500 && row < 512 ? 60 : 5));

    assertThat(judged.subList(500, 524).stream().filter(Judgement::alert)).hasSize(1);
    assertThat(judged.get(500).alert()).isTrue();
  }

  @Test
  void staysSilentWhileItWarmsUp() {
    List<Judgement> judged = judge(HOUR, 48, row -> row == 30 ? 1000 : 3);

    assertThat(judged).noneMatch(Judgement::alert).allMatch(each -> each.score() == 0);
  }

  @Test
  void judgesARowFromThePastOnly() {
    List<Judgement> one = judge(HOUR, 300, counts(3, 8, 299, 8));
    List<Judgement> other = judge(HOUR, 400, counts(3, 8, 300, 900));

    assertThat(other.subList(0, 299)).isEqualTo(one.subList(0, 299));
  }

  @Test
  void pastSpikesDoNotHideTheNext() {
    SplittableRandom random = new SplittableRandom(4);
    List<Judgement> judged = judge(HOUR, 900, row -> row % 240 == 239 ? 400 : poisson(random, 10));

    assertThat(judged.get(719).alert()).isTrue();
    assertThat(judged.get(719).expected()).isCloseTo(10, within(5.0));
  }

  @Test
  void theUsualMorningIsNoEvent() {
    SplittableRandom random = new SplittableRandom(5);
    List<Judgement> judged =
        judge(HOUR, 24 * 42, row -> poisson(random, row % 24 >= 8 && row % 24 < 20 ? 40 : 4));

    assertThat(judged.subList(24 * 21, 24 * 42).stream().filter(Judgement::alert))
        .hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void seesThatTalkStops() {
    SplittableRandom random = new SplittableRandom(6);
    List<Judgement> judged = judge(HOUR, 800, row -> row == 700 ? 0 : poisson(random, 80));

    assertThat(judged.get(700).alert()).isTrue();
  }

  @Test
  void measurementsBelowZeroAreJudgedToo() {
    SplittableRandom random = new SplittableRandom(7);
    List<Judgement> judged =
        judge(HOUR, 800, row -> row == 700 ? 3.5 : -1 + 0.1 * random.nextGaussian());

    assertThat(judged.get(700).alert()).isTrue();
    assertThat(judged.get(700).expected()).isCloseTo(-1, within(0.2));
    assertThat(judged.subList(200, 700).stream().filter(Judgement::alert))
        .hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void aConstantSeriesIsQuietAndItsChangeIsNot() {
    List<Judgement> judged = judge(HOUR, 400, row -> row < 300 ? 0.5 : 0.9);

    assertThat(judged.subList(0, 300)).noneMatch(Judgement::alert);
    assertThat(judged.get(300).alert()).isTrue();
  }

  @Test
  void keepsItsBudgetOnQuietSeries() {
    long alerts = 0;
    for (int seed = 0; seed < 40; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<Judgement> judged = judge(HOUR, 720 * 4, row -> poisson(random, 10));
      alerts += judged.subList(720, 720 * 4).stream().filter(Judgement::alert).count();
    }

    assertThat(alerts / 40.0 / 3).isBetween(0.4, 1.5);
  }

  @Test
  void alertsMoreWithALargerBudget() {
    assertThat(new FalseAlarmBudget(4).pValue(HOUR)).isCloseTo(4 / 720.0, within(1e-12));
    assertThat(new FalseAlarmBudget(100).pValue(DAY)).isEqualTo(0.05);
    assertThatThrownBy(() -> new FalseAlarmBudget(0)).hasMessageContaining("not above 0");
  }

  @Test
  void refusesWhatIsNotFinite() {
    Detector detector = new Detector(HOUR, ZoneOffset.UTC, FalseAlarmBudget.DEFAULT);

    assertThatThrownBy(() -> detector.next(Double.NaN, MONDAY)).hasMessageContaining("not finite");
    assertThatThrownBy(() -> new Detector(Duration.ZERO, ZoneOffset.UTC, FalseAlarmBudget.DEFAULT))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static LongToDoubleFunction counts(int seed, double mean, int eventRow, double event) {
    SplittableRandom random = new SplittableRandom(seed);
    return row -> {
      double quiet = poisson(random, mean);
      return row == eventRow ? event : quiet;
    };
  }

  private static List<Judgement> judge(Duration step, int rows, LongToDoubleFunction values) {
    Detector detector = new Detector(step, ZoneOffset.UTC, FalseAlarmBudget.DEFAULT);
    List<Judgement> judged = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      judged.add(detector.next(values.applyAsDouble(row), MONDAY.plus(step.multipliedBy(row))));
    }
    return judged;
  }

  private static double poisson(SplittableRandom random, double mean) {
    double product = random.nextDouble();
    int count = 0;
    while (product > Math.exp(-mean)) {
      product *= random.nextDouble();
      count++;
    }
    return count;
  }
}
