package org.vigie.domain.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.Engagement;
import org.vigie.domain.post.Language;
import org.vigie.domain.post.Post;
import org.vigie.domain.post.PostId;
import org.vigie.domain.post.Provenance;
import org.vigie.domain.post.RobotsVerdict;
import org.vigie.domain.post.SourceId;

class AnalysedPostTest {
  private static final EntityId ORANGE = new EntityId("orange");
  private static final EntityId FREE = new EntityId("free");

  private static Mention mention(EntityId entity) {
    return new Mention(entity, List.of(), Sentiment.UNKNOWN);
  }

  private static AnalysedPost post(List<Mention> mentions, List<Rejection> rejections) {
    SourceId source = new SourceId("blog");
    Instant now = Instant.parse("2026-11-18T09:30:00Z");
    Post post =
        new Post(
            PostId.of(source, "1"),
            source,
            "1",
            new CanonicalUrl(URI.create("https://example.org/1")),
            "",
            "Orange et Free",
            null,
            null,
            now,
            null,
            null,
            Engagement.UNKNOWN,
            new Provenance("https://example.org/", now, "feed", 200, RobotsVerdict.ALLOWED, "1"));
    return new AnalysedPost(
        post,
        Language.FRENCH,
        null,
        Sentiment.UNKNOWN,
        mentions,
        rejections,
        List.of(),
        List.of(),
        List.of("sentiment=1", AnalysedPost.NAMES_PENDING),
        null);
  }

  private static final Name ADA = new Name(NameKind.PERSON, "Ada");

  @Test
  void getsTheNamesThatItAwaits() {
    AnalysedPost waiting = post(List.of(mention(ORANGE)), List.of());
    AnalysedPost named = waiting.withNames(List.of(ADA), "names=1");

    assertThat(waiting.awaitsNames()).isTrue();
    assertThat(named.awaitsNames()).isFalse();
    assertThat(named.names()).containsExactly(ADA);
    assertThat(named.modelVersions()).containsExactly("sentiment=1", "names=1");
  }

  @Test
  void anAnalystsWordMovesAMentionThereAndBack() {
    AnalysedPost post = post(List.of(mention(ORANGE), mention(FREE)), List.of());
    AnalysedPost rejected = post.corrected(ORANGE, false);

    assertThat(rejected.mentions()).containsExactly(mention(FREE));
    assertThat(rejected.rejections()).containsExactly(new Rejection(mention(ORANGE), 0, List.of()));
    assertThat(rejected.speaksOf(ORANGE)).isTrue();
    assertThat(rejected.corrected(ORANGE, true).mentions())
        .containsExactlyInAnyOrder(mention(ORANGE), mention(FREE));
    assertThat(rejected.corrected(ORANGE, true).rejections()).isEmpty();
    assertThat(post.corrected(ORANGE, true)).isEqualTo(post);
    assertThat(post.speaksOf(new EntityId("sfr"))).isFalse();
  }

  @Test
  void awaitsNamesOnceAnAnalystGivesItItsFirstMention() {
    AnalysedPost some = post(List.of(), List.of(new Rejection(mention(ORANGE), 0.1, List.of())));
    AnalysedPost unnamed = withVersions(some, List.of("sentiment=1"));
    AnalysedPost named = withVersions(some, List.of("names=1", "sentiment=1"));

    assertThat(unnamed.corrected(ORANGE, true).awaitsNames()).isTrue();
    assertThat(unnamed.corrected(ORANGE, true).modelVersions())
        .containsExactly("sentiment=1", AnalysedPost.NAMES_PENDING);
    assertThat(unnamed.corrected(ORANGE, false).awaitsNames()).isFalse();
    AnalysedPost german = with(some, new Language("de"), List.of("sentiment=1"));
    assertThat(german.corrected(ORANGE, true).mentions()).hasSize(1);
    assertThat(german.corrected(ORANGE, true).modelVersions()).containsExactly("sentiment=1");
    assertThat(named.corrected(ORANGE, true).modelVersions())
        .containsExactly("names=1", "sentiment=1");
    assertThat(some.corrected(ORANGE, true).modelVersions()).isEqualTo(some.modelVersions());
  }

  private static AnalysedPost withVersions(AnalysedPost post, List<String> versions) {
    return with(post, post.language(), versions);
  }

  private static AnalysedPost with(AnalysedPost post, Language language, List<String> versions) {
    return new AnalysedPost(
        post.post(),
        language,
        post.author(),
        post.sentiment(),
        post.mentions(),
        post.rejections(),
        post.topics(),
        post.names(),
        versions,
        post.story());
  }

  @Test
  void refusesAnEntityTwice() {
    List<Mention> once = List.of(mention(ORANGE));
    List<Rejection> again = List.of(new Rejection(mention(ORANGE), 0.1, List.of()));
    assertThatThrownBy(() -> post(once, again)).hasMessageContaining("twice");
    assertThatThrownBy(() -> new Rejection(mention(ORANGE), 1.1, List.of()))
        .hasMessageContaining("1.1");
  }
}
