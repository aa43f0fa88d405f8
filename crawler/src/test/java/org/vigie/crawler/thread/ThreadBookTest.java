package org.vigie.crawler.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vigie.domain.source.SourceCursor;

class ThreadBookTest {
  private static final Instant NOW = Instant.parse("2026-11-16T08:00:00Z");

  private final Map<String, String> notes = new HashMap<>();

  private ThreadBook book(Instant now) {
    return new ThreadBook(notes, now);
  }

  private static ListedThread thread(String id, String version, Instant active) {
    return new ListedThread(id, version, active, "w" + id, "Title\tof " + id, 3L, null);
  }

  @Test
  void remembersWhatItWroteDown() {
    ThreadBook book = book(NOW);
    assertThat(book.listed(thread("1", "v1", NOW))).isTrue();
    book.further(book.pending().getFirst(), "page 2");
    book.unlisted("list 2");
    book.write(notes);
    ThreadBook later = book(NOW.plusSeconds(60));
    assertThat(later.unlisted()).isEqualTo("list 2");
    assertThat(later.listed(thread("1", "v1", NOW))).isFalse();
    ThreadNote note = later.pending().getFirst();
    assertThat(note.place()).isEqualTo("page 2");
    assertThat(note.listed().replies()).isEqualTo(3);
    assertThat(note.listed().views()).isNull();
  }

  @Test
  void looksAgainAfterPausesThatDouble() {
    ThreadBook first = book(NOW);
    first.listed(thread("1", "v1", NOW));
    first.done(first.pending().getFirst(), null);
    first.write(notes);
    int looks = 0;
    for (Duration age = Duration.ZERO; age.toDays() < 60; age = age.plusMinutes(15)) {
      ThreadBook book = book(NOW.plus(age));
      List<ThreadNote> worth = book.worthALook();
      looks += worth.size();
      worth.forEach(note -> book.done(note, null));
      book.write(notes);
    }
    assertThat(looks).isBetween(9, 11);
  }

  @Test
  void forgetsTheThreadsThatWereQuietLongest() {
    ThreadBook book = book(NOW);
    for (int i = 0; i < ThreadBook.MOST + 50; i++) {
      book.listed(thread(String.valueOf(i), "v", NOW.minusSeconds(i)));
    }
    book.unlisted("more");
    book.write(notes);
    assertThat(notes).hasSize(ThreadBook.MOST).containsKey("thread:0").doesNotContainKey("list");
  }

  @Test
  void ignoresNotesThatItCannotRead() {
    notes.put("thread:1", "nonsense");
    notes.put("thread:2", "a\tb\tc\td\te\tf\tg\th\ti\tj");
    assertThat(book(NOW).pending()).isEmpty();
  }

  @Test
  void takesAPostForGoneOnlyBetweenPostsThatAreThere() {
    Map<String, String> seen = new LinkedHashMap<>();
    List.of("1/5", "1/6", "1/7", "1/8", "2/6", "1/x", "alone").forEach(id -> seen.put(id, "h"));
    KnownPosts known = new KnownPosts(new SourceCursor(Map.of(), seen, Map.of()));
    assertThat(known.gone("1", List.of("5", "7"), true, false)).containsExactly("6");
    assertThat(known.gone("1", List.of("6", "8"), false, false)).containsExactly("7");
    // A question that is shown on each page of its thread says nothing of what follows it there.
    assertThat(known.gone("1", List.of("5", "7", "8"), false, false)).isEmpty();
    assertThat(known.gone("1", List.of("6", "7"), false, false)).isEmpty();
    assertThat(known.gone("1", List.of("6", "7"), true, false)).containsExactly("5");
    assertThat(known.gone("1", List.of("6", "7"), false, true)).containsExactly("8");
    assertThat(known.gone("1", List.of("7", "5"), true, true)).isEmpty();
    assertThat(known.gone("1", List.of(), true, true)).isEmpty();
    assertThat(known.first("1")).contains("5");
  }
}
