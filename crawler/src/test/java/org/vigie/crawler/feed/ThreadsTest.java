package org.vigie.crawler.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.crawler.url.UrlCanonicalizer;
import org.vigie.domain.post.Engagement;
import org.vigie.domain.post.ThreadRef;

class ThreadsTest {
  private static Entry entry(String id, String title, InReplyTo answer) {
    return new Entry(
        id, null, title, null, null, null, null, null, answer, Engagement.UNKNOWN, null);
  }

  private static Entry answer(String id, String ref) {
    return entry(id, "Re: Topic", new InReplyTo(ref, null));
  }

  /** The threads by id. */
  private static Map<String, ThreadRef> threads(List<Entry> feed) {
    Threads threads = new Threads(feed, new UrlCanonicalizer());
    Map<String, ThreadRef> found = new HashMap<>();
    feed.forEach(entry -> threads.of(entry).ifPresent(ref -> found.put(entry.id(), ref)));
    return found;
  }

  private static Map<String, ThreadRef> threads(Entry... feed) {
    return threads(Arrays.asList(feed));
  }

  @Test
  void namesADiscussionAfterItsFirstEntry() {
    assertThat(
            threads(
                answer("c", "b"), entry("a", "Topic", null), answer("b", "a"), answer("d", "a")))
        .containsOnly(
            Map.entry("a", new ThreadRef("a", "Topic", null)),
            Map.entry("b", new ThreadRef("a", "Topic", "a")),
            Map.entry("c", new ThreadRef("a", "Topic", "b")),
            Map.entry("d", new ThreadRef("a", "Topic", "a")));
  }

  @Test
  void leavesAloneWhatNobodyAnswers() {
    assertThat(threads(entry("a", "Topic", null), answer("b", "b"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "x, http://Forum.example/t/1?utm_source=rss#p7, http://forum.example/t/1",
    "x, mailto:a@forum.example, x",
    "x, , x",
    ", http://forum.example/t/1, http://forum.example/t/1",
    ", mailto:a@forum.example, b"
  })
  void namesADiscussionThatBeganElsewhereAfterItsPage(String ref, String href, String id) {
    assertThat(threads(entry("b", "Re: Topic", new InReplyTo(ref, href)), answer("c", "b")))
        .containsOnly(
            Map.entry("b", new ThreadRef(id, null, ref)),
            Map.entry("c", new ThreadRef(id, null, "b")));
  }

  @ParameterizedTest
  @CsvSource({
    "Topic, Topic",
    "Re: Topic, Topic",
    "RE : Topic, Topic",
    "Ré\u00a0: re: Topic, Topic",
    "<b>Re:</b> Topic, Topic",
    "Repair: it, Repair: it",
    "Re:,",
    "'',"
  })
  void callsADiscussionByItsTopic(String title, String topic) {
    ThreadRef thread = threads(entry("a", title, null), answer("b", "a")).get("b");
    assertThat(thread.title()).isEqualTo(topic);
  }

  @Test
  void cutsACircleAtTheSameEntryInAnyOrder() {
    List<Entry> circle =
        new ArrayList<>(List.of(answer("b", "a"), answer("c", "b"), answer("a", "c")));
    for (int i = 0; i < circle.size(); i++) {
      Collections.rotate(circle, 1);
      assertThat(threads(circle))
          .containsOnly(
              Map.entry("a", new ThreadRef("a", "Topic", null)),
              Map.entry("b", new ThreadRef("a", "Topic", "a")),
              Map.entry("c", new ThreadRef("a", "Topic", "b")));
    }
  }

  @Test
  @Timeout(30)
  void followsALongDiscussion() {
    int last = 200_000;
    List<Entry> feed = new ArrayList<>();
    IntStream.range(0, last).forEach(i -> feed.add(answer("" + i, "" + (i + 1))));
    feed.add(entry("" + last, "Topic", null));
    Collections.shuffle(feed, new Random(7));
    assertThat(threads(feed)).hasSize(last + 1);
    assertThat(threads(feed).values()).allMatch(thread -> thread.id().equals("" + last));
  }

  /** Whatever answers what: all of a discussion share its name, and going up comes to an end. */
  @Property
  void leadsUpToOneRoot(@ForAll @Size(max = 30) List<@IntRange(min = 0, max = 31) Integer> refs) {
    List<Entry> feed = new ArrayList<>();
    for (int i = 0; i < refs.size(); i++) {
      feed.add(answer("" + i, "" + refs.get(i)));
    }
    Map<String, ThreadRef> threads = threads(feed);
    threads.forEach((id, thread) -> {
      String at = id;
      for (int steps = 0; threads.containsKey(at) && threads.get(at).parent() != null; steps++) {
        assertThat(steps).isLessThanOrEqualTo(refs.size());
        assertThat(threads.get(at).id()).isEqualTo(thread.id());
        at = threads.get(at).parent();
      }
      assertThat(thread.id()).isEqualTo(at);
    });
  }
}
