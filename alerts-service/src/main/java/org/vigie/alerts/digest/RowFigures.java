package org.vigie.alerts.digest;

import java.util.Optional;
import org.vigie.alerts.writing.Words;
import org.vigie.domain.digest.Digest;
import org.vigie.domain.store.NetSentiment;
import org.vigie.domain.store.Proportion;
import org.vigie.domain.store.SentimentCounts;

/**
 * The figures of one row in words: each value with its change, and "not enough data" where a value
 * would mislead.
 *
 * @param row the row
 * @param digest the digest that it belongs to
 * @param words the language
 */
record RowFigures(Digest.Row row, Digest digest, Words words) {
  /**
   * From how many judged mentions a net sentiment is shown: its interval is then ±35 at the most.
   */
  static final int ENOUGH_FOR_SENTIMENT = 30;

  /** From how many mentions a change is given in percent; below, one mention moves it by 10 %. */
  static final int ENOUGH_FOR_PERCENT = 10;

  private static final int SCALE = 100;

  String volume() {
    return words.number(row.now().total());
  }

  /** Returns how many of the mentions are copies of an earlier post; empty when none is. */
  Optional<String> copies() {
    long copies = row.copies().total();
    return copies == 0 ? Optional.empty() : Optional.of(words.count("digest.copies", copies));
  }

  String volumeChange() {
    return volumeChange(row.now().total(), row.before().total(), words);
  }

  static String volumeChange(long now, long before, Words words) {
    long change = now - before;
    if (before == 0 && now > 0) {
      return words.say("digest.before.none");
    }
    if (change == 0) {
      return words.say("digest.change.same");
    }
    if (before < ENOUGH_FOR_PERCENT) {
      return words.signed((double) change);
    }
    String percent = (change > 0 ? "+" : "") + words.percent(rounded(change, before));
    return words.say("digest.volume.change", words.signed((double) change), percent);
  }

  private static double rounded(long change, long before) {
    return Math.rint(100.0 * change / before) / 100;
  }

  String share() {
    return words.percent(shareNow());
  }

  double shareNow() {
    return share(row.now(), digest.total());
  }

  String shareInterval() {
    Proportion share = Proportion.of(row.now().total(), digest.total());
    return words.say("digest.interval", whole(share.low()), whole(share.high()));
  }

  private String whole(double share) {
    return words.percent(Math.rint(SCALE * share) / SCALE);
  }

  /** Returns the change in percentage points; empty when a week has no mention to share. */
  Optional<String> shareChange() {
    if (digest.total() == 0 || digest.totalBefore() == 0) {
      return Optional.empty();
    }
    double points = SCALE * (shareNow() - share(row.before(), digest.totalBefore()));
    return Optional.of(
        Math.round(points) == 0
            ? words.say("digest.change.same")
            : words.say("digest.share.change", words.signed(points)));
  }

  private static double share(SentimentCounts counts, long total) {
    return total == 0 ? 0 : (double) counts.total() / total;
  }

  /** Returns the net sentiment from −100 to +100; empty when the sample is too small. */
  Optional<String> net() {
    return enough(row.now())
        ? Optional.of(words.signed(SCALE * row.now().net().value()))
        : Optional.empty();
  }

  String netSample() {
    return words.count("digest.net.sample", row.now().judged());
  }

  String netInterval() {
    NetSentiment net = row.now().net();
    return words.say(
        "digest.interval", words.signed(SCALE * net.low()), words.signed(SCALE * net.high()));
  }

  String netChange() {
    if (!enough(row.before())) {
      return words.say("digest.net.no-change");
    }
    NetSentiment now = row.now().net();
    NetSentiment before = row.before().net();
    double change = now.value() - before.value();
    double margin = Math.hypot(now.high() - now.low(), before.high() - before.low()) / 2;
    String key = Math.abs(change) > margin ? "digest.net.change" : "digest.net.noise";
    return words.say(key, words.signed(SCALE * change));
  }

  private static boolean enough(SentimentCounts counts) {
    return counts.judged() >= ENOUGH_FOR_SENTIMENT;
  }
}
