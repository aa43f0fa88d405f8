package org.vigie.indexer.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.indexer.OpenSearchSettings;
import org.vigie.indexer.OpenSearchStore;
import org.vigie.indexer.SharedNode;
import org.vigie.testkit.Posts;

class EmbeddedOpenSearchTest {
  private static final long LONGEST_END_SECONDS = 90;
  @TempDir Path data;

  private EmbeddedSettings settings() {
    return EmbeddedSettings.of(SharedNode.jars(), data);
  }

  @Test
  void startsAChildAgainOnTheSameAddressWithAllThatWasSaved() throws Exception {
    ConcurrentLinkedQueue<StartProgress> progress = new ConcurrentLinkedQueue<>();
    AnalysedPost post = Posts.post("1").analysed();
    long last;
    try (EmbeddedOpenSearch node = EmbeddedOpenSearch.start(settings(), progress::add);
        OpenSearchStore store =
            OpenSearchStore.open(OpenSearchSettings.local(node.url()), Posts::pseudonymOf)) {
      assertThat(progress).isNotEmpty();
      store.save(List.of(post));
      long first = node.pid();
      kill(first);
      assertThat(store.find(post.post().id())).contains(post);
      assertThat(node.pid()).isNotEqualTo(first);
      assertThat(node.running()).isTrue();
      last = node.pid();
    }
    assertThat(ProcessHandle.of(last)).isEmpty();
  }

  private static void kill(long pid) throws Exception {
    ProcessHandle child = ProcessHandle.of(pid).orElseThrow();
    child.destroyForcibly();
    child.onExit().get(LONGEST_END_SECONDS, TimeUnit.SECONDS);
  }

  @Test
  void leavesNoOrphanAndTakesOverTheFolderOfAKilledOwner() throws Exception {
    Process owner = owner();
    ProcessHandle orphan;
    try {
      long pid = Long.parseLong(owner.inputReader().readLine());
      orphan = ProcessHandle.of(pid).orElseThrow();
      assertThatThrownBy(() -> EmbeddedOpenSearch.start(settings(), _ -> {}))
          .isInstanceOf(DataFolderInUse.class);
    } finally {
      owner.destroyForcibly().waitFor();
    }
    try (EmbeddedOpenSearch node = EmbeddedOpenSearch.start(settings(), _ -> {})) {
      assertThat(node.running()).isTrue();
    }
    orphan.onExit().get(LONGEST_END_SECONDS, TimeUnit.SECONDS);
  }

  private Process owner() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Owner.class.getName(),
            SharedNode.jars().toString(),
            data.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  @Test
  void namesTheFolderThatIsInUseAndTheRemedy() {
    try (DataFolder held = DataFolder.claim(data)) {
      assertThatThrownBy(() -> EmbeddedOpenSearch.start(settings(), _ -> {}))
          .isInstanceOfSatisfying(
              DataFolderInUse.class,
              e -> {
                assertThat(e).hasMessageContaining(held.path().toString());
                assertThat(e.messageKey()).isEqualTo("embedded.folder-in-use");
                assertThat(e.explain(Locale.ENGLISH)).contains("--data");
                assertThat(e.explain(Locale.FRENCH)).contains("déjà utilisé", "--data");
              });
    }
  }

  @Test
  void showsTheLastLinesOfTheLogWhenTheNodeCannotStart() throws Exception {
    Files.writeString(data.resolve("data"), "a file where a folder should be");
    assertThatThrownBy(() -> EmbeddedOpenSearch.start(settings(), _ -> {}))
        .isInstanceOf(StartFailed.class)
        .hasMessageContaining("status 2")
        .hasMessageContaining("opensearch.log")
        .hasMessageContaining("\tat ");
    try (DataFolder free = DataFolder.claim(data)) {
      assertThat(free.nodeGoneWithin(Duration.ofSeconds(1))).isTrue();
    }
  }

  @Test
  void givesUpAStartThatTakesTooLong() {
    EmbeddedSettings hasty =
        new EmbeddedSettings(SharedNode.jars(), data, 512, Duration.ofMillis(1));
    assertThatThrownBy(() -> EmbeddedOpenSearch.start(hasty, _ -> {}))
        .isInstanceOf(StartFailed.class)
        .hasMessageContaining("did not answer within 0 s");
  }

  @Test
  void saysHowToGetTheJarsWhenThereAreNone() throws Exception {
    Path empty = Files.createDirectory(data.resolve("jars"));
    for (Path jars : List.of(empty, data.resolve("absent"))) {
      assertThatThrownBy(() -> EmbeddedOpenSearch.start(EmbeddedSettings.of(jars, data), _ -> {}))
          .isInstanceOf(StartFailed.class)
          .hasMessageContaining(jars.toString())
          .hasMessageContaining("Start through ./vigie");
    }
  }

  @Test
  void keepsTheLogOfTheStartBefore() throws Exception {
    NodeLog log = new NodeLog(data.resolve("opensearch.log"));
    Files.writeString(log.file(), "one\ntwo");
    assertThat(log.lastLines()).isEqualTo("one\ntwo");
    log.rotate();
    try (Stream<Path> files = Files.list(data)) {
      assertThat(files).containsExactly(data.resolve("opensearch.log.1"));
    }
    assertThat(log.lastLines()).startsWith("(unreadable");
  }

  @Test
  void refusesAHeapThatCannotWork() {
    assertThatThrownBy(
            () -> new EmbeddedSettings(SharedNode.jars(), data, 64, Duration.ofMinutes(1)))
        .hasMessageContaining("256 MiB");
  }
}
