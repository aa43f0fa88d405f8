package org.vigie.crawler.fetch;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the head of an answer says beside its status.
 *
 * @param contentType the Content-Type; null when there was none
 * @param validators what makes the next fetch conditional
 * @param freshFor for how long the answer holds, 0 or more; null when it does not say
 * @param links the values of its Link headers, as they were sent
 */
public record AnswerHead(
    @Nullable String contentType,
    Validators validators,
    @Nullable Duration freshFor,
    List<String> links) {
  /** Copies the links. */
  public AnswerHead {
    links = List.copyOf(links);
  }
}
