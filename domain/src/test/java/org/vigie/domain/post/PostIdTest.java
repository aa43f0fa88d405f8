package org.vigie.domain.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class PostIdTest {
  private static final SourceId BLOG = new SourceId("blog");

  @Test
  void dependsOnSourceAndNativeIdOnly() {
    assertThat(PostId.of(BLOG, "1")).isEqualTo(PostId.of(new SourceId("blog"), "1"));
    assertThat(PostId.of(BLOG, "1")).isNotEqualTo(PostId.of(BLOG, "2"));
    assertThat(PostId.of(BLOG, "1")).isNotEqualTo(PostId.of(new SourceId("forum"), "1"));
  }

  @Test
  void staysTheSameFromReleaseToRelease() {
    assertThat(PostId.of(BLOG, "1")).hasToString("96c5c10d0bf6f88e0eba93400f532e14");
  }

  @Test
  void refusesAPostWithoutNativeId() {
    assertThatThrownBy(() -> PostId.of(BLOG, "")).hasMessageContaining("no native id");
    assertThatThrownBy(() -> new PostId("xyz")).hasMessageContaining("32 hexadecimal");
  }

  @Property
  void hasOneForm(@ForAll @NotEmpty String nativeId) {
    assertThat(new PostId(PostId.of(BLOG, nativeId).value())).isEqualTo(PostId.of(BLOG, nativeId));
  }
}
