package org.vigie.crawler.forum;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionIdsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http://a/viewtopic.php?f=2&t=3&sid=0123456789abcdef0123456789abcdef#p4 | http://a/viewtopic.php?f=2&t=3",
        "http://a/showthread.php?s=0123456789abcdef0123456789abcdef&t=3 | http://a/showthread.php?t=3",
        "http://a/showthread.php?s=&t=3 | http://a/showthread.php?t=3",
        "http://a/index.php?PHPSESSID=0123456789abcdef;topic=3.0 | http://a/index.php?topic=3.0",
        "http://a/x;jsessionid=AB12?y=1 | http://a/x?y=1",
        "http://a/x?sid=0123456789abcdef0123456789abcdef | http://a/x",
        "http://a/search?s=box | http://a/search?s=box",
        "http://a/plain | http://a/plain"
      })
  void leavesThePageAndTakesTheSession(String address, String bare) {
    assertThat(SessionIds.without(address)).isEqualTo(bare);
  }

  @Property
  void takingTwiceChangesNothing(@ForAll String address) {
    String once = SessionIds.without(address);
    assertThat(SessionIds.without(once)).isEqualTo(once);
  }
}
