package org.vigie.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.mention.StoryMark;
import org.vigie.domain.post.PostId;
import org.vigie.domain.store.MentionStore;
import org.vigie.domain.store.StoryArchive;
import org.vigie.domain.store.StorySize;
import org.vigie.testkit.Posts;

/** What every archive of stories does. */
public abstract class StoryArchiveContract {
  private MentionStore store;
  private StoryArchive archive;

  /** For the implementation's test. */
  @SuppressWarnings("NullAway.Init") // JUnit calls startEmpty before each test.
  protected StoryArchiveContract() {}

  /**
   * Makes a store.
   *
   * @return one that keeps nothing yet
   */
  protected abstract MentionStore emptyStore();

  /**
   * Returns what the store keeps of stories.
   *
   * @param of what {@link #emptyStore} returned
   * @return its archive
   */
  protected abstract StoryArchive archive(MentionStore of);

  @BeforeEach
  final void startEmpty() {
    store = emptyStore();
    archive = archive(store);
  }

  private static PostId id(String nativeId) {
    return Posts.post(nativeId).build().id();
  }

  private AnalysedPost save(String nativeId, String published, @Nullable StoryMark mark) {
    AnalysedPost post =
        Posts.post(nativeId).title("T").text(nativeId).published(published).analysed();
    AnalysedPost placed = mark == null ? post : post.withStory(mark);
    store.save(List.of(placed));
    return placed;
  }

  private List<String> originals(Duration window, int most) {
    store.refresh();
    List<String> contents = new ArrayList<>();
    archive.originals(window, most, original -> contents.add(original.content()));
    return contents;
  }

  @Test
  void knowsThePlacesOfWhatWasJustSaved() {
    StoryMark copy = new StoryMark(id("a"), id("b"));
    StoryMark original = new StoryMark(id("c"), null);
    save("copy", "2026-11-16T10:00:00Z", copy);
    save("original", "2026-11-16T10:00:00Z", original);
    save("without", "2026-11-16T10:00:00Z", null);

    assertThat(archive.marks(List.of(id("copy"), id("original"), id("without"), id("unknown"))))
        .isEqualTo(Map.of(id("copy"), copy, id("original"), original));
    assertThat(archive.marks(List.of())).isEmpty();
  }

  @Test
  void countsThePostsOfEachStory() {
    save("a", "2026-11-15T10:00:00Z", new StoryMark(id("a"), null));
    save("copy", "2026-11-14T10:00:00Z", new StoryMark(id("a"), id("a")));
    save("report", "2026-11-16T10:00:00Z", new StoryMark(id("a"), null));
    save("other", "2026-11-20T10:00:00Z", new StoryMark(id("other"), null));
    save("without", "2026-11-20T10:00:00Z", null);
    store.refresh();

    Instant other = Instant.parse("2026-11-20T10:00:00Z");
    assertThat(archive.sizes(List.of(id("a"), id("other"), id("unknown"))))
        .containsOnly(
            entry(
                id("a"),
                new StorySize(
                    3,
                    1,
                    Instant.parse("2026-11-14T10:00:00Z"),
                    Instant.parse("2026-11-16T10:00:00Z"))),
            entry(id("other"), new StorySize(1, 0, other, other)));
    assertThat(archive.sizes(List.of())).isEmpty();
  }

  @Test
  void tellsOfTheLatestOriginalsFirst() {
    save("old", "2026-11-08T10:00:00Z", new StoryMark(id("old"), null));
    save("first", "2026-11-15T10:00:00Z", new StoryMark(id("first"), null));
    save("copy", "2026-11-15T11:00:00Z", new StoryMark(id("first"), id("first")));
    save("second", "2026-11-15T12:00:00Z", new StoryMark(id("first"), null));
    save("without", "2026-11-16T10:00:00Z", null);

    assertThat(originals(Duration.ofDays(7), 10)).containsExactly("T\nsecond", "T\nfirst");
    assertThat(originals(Duration.ofDays(7), 1)).containsExactly("T\nsecond");
    assertThat(originals(Duration.ofDays(30), 10)).hasSize(3);
  }

  @Test
  void tellsWhatGroupingNeeds() {
    AnalysedPost saved = save("a", "2026-11-15T10:00:00Z", new StoryMark(id("b"), null));
    store.refresh();
    List<StoryArchive.Original> all = new ArrayList<>();
    archive.originals(Duration.ofDays(1), 1, all::add);

    assertThat(all)
        .containsExactly(
            new StoryArchive.Original(
                saved.post().id(),
                saved.post().content(),
                saved.post().published(),
                saved.post().provenance().fetchedAt(),
                id("b")));
  }

  @Test
  void tellsOfNothingWhenEmpty() {
    assertThat(originals(Duration.ofDays(7), 10)).isEmpty();
  }
}
