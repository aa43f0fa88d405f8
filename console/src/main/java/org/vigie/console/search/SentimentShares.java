package org.vigie.console.search;

import java.util.List;
import java.util.stream.Stream;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.domain.store.Proportion;
import org.vigie.domain.store.SentimentCounts;

/**
 * How the sentiment of mentions is spread, with what it rests on.
 *
 * @param rows one for each class
 * @param judged how many mentions the shares rest on
 * @param unknown of how many more the sentiment is not known
 */
record SentimentShares(List<Row> rows, long judged, long unknown) {
  /**
   * One class.
   *
   * @param label its word
   * @param share its share of those whose sentiment is known
   */
  record Row(String label, Proportion share) {}

  static SentimentShares of(SentimentCounts counts) {
    List<Row> rows =
        Stream.of(SentimentLabel.NEGATIVE, SentimentLabel.NEUTRAL, SentimentLabel.POSITIVE)
            .map(label -> new Row(label.key(), Proportion.of(counts.of(label), counts.judged())))
            .toList();
    return new SentimentShares(rows, counts.judged(), counts.unknown());
  }
}
