package org.vigie.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BoundedResolverTest {
  private static final List<InetAddress> FOUND = List.of(InetAddress.ofLiteral("192.0.2.1"));

  private final AtomicInteger asked = new AtomicInteger();
  private volatile Instant now = Instant.parse("2026-11-16T08:00:00Z");

  private BoundedResolver resolver(Resolver names, Duration timeout) {
    return new BoundedResolver(
        host -> {
          asked.incrementAndGet();
          return names.lookup(host);
        },
        timeout,
        () -> now);
  }

  @Test
  void asksOnceAMinute() throws UnknownHostException {
    try (BoundedResolver resolver = resolver(host -> FOUND, Duration.ofSeconds(30))) {
      assertThat(resolver.lookup("a.example")).isEqualTo(FOUND);
      assertThat(resolver.lookup("a.example")).isEqualTo(FOUND);
      assertThat(asked).hasValue(1);
      now = now.plusSeconds(61);
      assertThat(resolver.lookup("a.example")).isEqualTo(FOUND);
      assertThat(asked).hasValue(2);
    }
  }

  @Test
  void remembersAFailureForAShortTime() {
    Resolver none =
        host -> {
          throw new UnknownHostException(host);
        };
    try (BoundedResolver resolver = resolver(none, Duration.ofSeconds(30))) {
      for (int i = 0; i < 3; i++) {
        assertThatThrownBy(() -> resolver.lookup("a.example"))
            .isInstanceOf(UnknownHostException.class)
            .hasMessageContaining("a.example");
      }
      assertThat(asked).hasValue(1);
      now = now.plusSeconds(11);
      assertThatThrownBy(() -> resolver.lookup("a.example"))
          .isInstanceOf(UnknownHostException.class);
      assertThat(asked).hasValue(2);
    }
  }

  @Test
  void waitsForALookUpNoLongerThanItMay() throws UnknownHostException {
    CountDownLatch never = new CountDownLatch(1);
    Resolver hanging =
        host -> {
          try {
            if (host.startsWith("slow")) {
              never.await();
            }
            return FOUND;
          } catch (InterruptedException e) {
            throw new UnknownHostException("interrupted");
          }
        };
    try (BoundedResolver resolver = resolver(hanging, Duration.ofMillis(200))) {
      for (int i = 0; i < 10; i++) {
        assertThatThrownBy(() -> resolver.lookup("slow.example"))
            .isInstanceOf(UnknownHostException.class)
            .hasMessageContaining("took more than");
      }
      assertThat(asked).as("is not asked for again while it hangs").hasValue(1);
    }
    try (BoundedResolver resolver = resolver(hanging, Duration.ofSeconds(30))) {
      assertThat(resolver.lookup("fast.example")).isEqualTo(FOUND);
    }
  }
}
