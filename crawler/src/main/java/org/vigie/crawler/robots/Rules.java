package org.vigie.crawler.robots;

import crawlercommons.robots.SimpleRobotRules;
import java.time.Duration;
import org.vigie.crawler.fetch.FetchResult;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.source.RobotsFile.Outage;

/** What the robots.txt of an origin allows. */
sealed interface Rules {

  /** Rules that were read, or that follow from there being none. */
  record Known(SimpleRobotRules rules) implements Rules {
    boolean allows(CanonicalUrl url) {
      return rules.isAllowed(url.toString());
    }

    @Override
    public Duration delay() {
      return RobotsText.delay(rules);
    }
  }

  /** Nothing is known, so nothing else is asked of the host; the delay is the last one known. */
  record Unknown(Outage outage, Duration delay) implements Rules {}

  /** Our guard forbids to ask for them, and so for anything else. */
  record Barred(FetchResult.Refused why) implements Rules {}

  /** Our own politeness forbids to ask for them now. */
  record Later(Duration wanted) implements Rules {}

  /** How long the host wants to be left alone between two requests. */
  default Duration delay() {
    return Duration.ZERO;
  }
}
