package org.vigie.indexer.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import org.junit.jupiter.api.Test;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.testkit.Posts;
import org.vigie.testkit.contract.GeneratedPosts;

class PostDocumentTest {
  private static JsonObject json(AnalysedPost post) {
    return Json.createReader(new StringReader(new PostDocument(post).toJsonString())).readObject();
  }

  @Property(tries = 200)
  void isReadBackAsItWasWritten(@ForAll long seed) {
    AnalysedPost post = new GeneratedPosts(seed).take(1).getFirst();
    assertThat(PostReader.read(json(post))).isEqualTo(post);
  }

  @Property(tries = 300)
  void carriesAnyTextThatAnEncodingCan(@ForAll @NotBlank String text) {
    AnalysedPost post = Posts.post("1").text(text).analysed();
    assertThat(PostReader.read(json(post)).post().text()).isEqualTo(WellFormed.of(text));
  }

  @Test
  void replacesHalvesOfPairsAndNothingElse() {
    assertThat(WellFormed.of("a\uD83Db")).isEqualTo("a\uFFFDb");
    assertThat(WellFormed.of("\uDE00\uD83D\uDE00")).isEqualTo("\uFFFD\uD83D\uDE00");
    assertThat(WellFormed.of("l’été 😀")).isEqualTo("l’été 😀");
  }

  @Test
  void leavesOutTheAuthorsName() {
    AnalysedPost post = Posts.post("1").author("Ada Lovelace").analysed();
    assertThat(json(post).toString()).doesNotContain("Ada").contains("\"author\":\"");
  }

  @Test
  void isFoundUnderItsHostAndEachDomainAbove() {
    assertThat(PostWriter.sites("a.b.example.org"))
        .containsExactly("a.b.example.org", "b.example.org", "example.org", "org");
  }
}
