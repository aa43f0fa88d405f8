package org.vigie.alerts.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.domain.alert.Notification;
import org.vigie.domain.alert.Notifier;
import org.vigie.domain.alert.OutboxEntry;
import org.vigie.domain.alert.Receiver;
import org.vigie.domain.post.Language;
import org.vigie.testkit.InMemoryOutbox;

class OutboxDispatcherTest {
  private static final Instant NOW = Instant.parse("2026-11-19T14:00:00Z");

  private final InMemoryOutbox outbox = new InMemoryOutbox();
  private final List<Notification> tried = new ArrayList<>();

  @Test
  void sendsAllThatIsDueOnce() {
    fill(35);
    OutboxDispatcher dispatcher = dispatcher(new Notifier.Sent());

    assertThat(dispatcher.dispatch(NOW)).isEqualTo(new OutboxDispatcher.Round(35, 0, 0));
    assertThat(dispatcher.dispatch(NOW)).isEqualTo(new OutboxDispatcher.Round(0, 0, 0));
    assertThat(tried).hasSize(35).doesNotHaveDuplicates();
  }

  @Test
  void aServerThatIsDownIsNotCalledForEveryMail() {
    fill(35);

    assertThat(dispatcher(new Notifier.TryLater("down")).dispatch(NOW).delayed()).isEqualTo(10);
    assertThat(tried).hasSize(10);
  }

  @Test
  void waitsLongerAfterEachFailureAndNeverGivesUpWithinFiveDays() {
    fill(1);
    OutboxDispatcher dispatcher = dispatcher(new Notifier.TryLater("down"));
    Instant time = NOW;
    List<Duration> waits = new ArrayList<>();
    while (entry().state() == OutboxEntry.State.PENDING) {
      dispatcher.dispatch(time);
      waits.add(Duration.between(time, entry().nextTry()));
      time = entry().nextTry();
    }

    assertThat(waits.subList(0, 3))
        .containsExactly(Duration.ofSeconds(30), Duration.ofMinutes(1), Duration.ofMinutes(2));
    assertThat(waits.get(20)).isEqualTo(Duration.ofHours(1));
    assertThat(Duration.between(NOW, time)).isBetween(Duration.ofDays(5), Duration.ofDays(6));
    assertThat(entry().lastError()).isEqualTo("given up after 5 days: down");
  }

  @Test
  void whatIsRefusedIsNotTriedAgain() {
    fill(1);
    OutboxDispatcher dispatcher = dispatcher(new Notifier.Refused("550 no such user"));

    assertThat(dispatcher.dispatch(NOW)).isEqualTo(new OutboxDispatcher.Round(0, 0, 1));
    assertThat(dispatcher.dispatch(NOW.plus(Duration.ofDays(1))).failed()).isZero();
    assertThat(entry().state()).isEqualTo(OutboxEntry.State.FAILED);
  }

  @Test
  void aNotifierThatBreaksIsAFailureThatMayPass() {
    fill(1);
    OutboxDispatcher dispatcher =
        new OutboxDispatcher(
            outbox,
            notification -> {
              throw new IllegalStateException("bug");
            });

    assertThat(dispatcher.dispatch(NOW).delayed()).isEqualTo(1);
    assertThat(entry().lastError()).isEqualTo("the notifier broke: IllegalStateException");
  }

  @Test
  void theConsoleAcceptsEverything() {
    fill(1);

    assertThat(new OutboxDispatcher(outbox, new ConsoleNotifier()).dispatch(NOW).sent())
        .isEqualTo(1);
    assertThat(entry().sentAt()).isEqualTo(NOW);
  }

  @ParameterizedTest
  @CsvSource({"0, PT30S", "1, PT1M", "6, PT32M", "7, PT1H", "1000, PT1H"})
  void backsOffUpToAnHour(int failures, Duration wait) {
    assertThat(Backoff.after(failures)).isEqualTo(wait);
  }

  private OutboxDispatcher dispatcher(Notifier.Outcome outcome) {
    return new OutboxDispatcher(
        outbox,
        notification -> {
          tried.add(notification);
          return outcome;
        });
  }

  private OutboxEntry entry() {
    return outbox.recent(1).getFirst();
  }

  private void fill(int count) {
    Receiver receiver = new Receiver("anne@example.org", Language.FRENCH);
    outbox.add(
        IntStream.range(0, count)
            .mapToObj(i -> new Notification(new UUID(0, i), null, receiver, "s", "t", "h", NOW))
            .toList());
  }
}
