package org.vigie.console.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vigie.console.Watch;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.mention.Mention;
import org.vigie.domain.mention.Sentiment;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.domain.mention.TextSpan;
import org.vigie.domain.post.Language;
import org.vigie.testkit.Posts;

class MarkedTextTest {
  private final Watch watch =
      new Watch("Team", ZoneId.of("UTC"), Language.ENGLISH, List.of(), List.of(), List.of());

  private MarkedText text(String text, Mention... mentions) {
    AnalysedPost post = Posts.post("1").text(text).analysed();
    return new MarkedText(
        new AnalysedPost(
            post.post(),
            post.language(),
            post.author(),
            post.sentiment(),
            List.of(mentions),
            List.of(),
            List.of(),
            List.of()),
        TextSpan.Part.TEXT,
        watch);
  }

  private static Mention mention(String entity, int start, int end) {
    TextSpan span = new TextSpan(TextSpan.Part.TEXT, start, end);
    return new Mention(new EntityId(entity), List.of(span), Sentiment.UNKNOWN);
  }

  private static String shown(List<TextPart> parts) {
    return parts.stream()
        .map(part -> part.marked() ? "[" + part.text() + "|" + part.label() + "]" : part.text())
        .collect(Collectors.joining());
  }

  @Test
  void overlappingMentionsAreCutWhereTheyDiffer() {
    MarkedText marked = text("orange bank wins", mention("orange", 0, 6), mention("bank", 0, 11));

    assertThat(shown(marked.whole())).isEqualTo("[orange|orange, bank][ bank|bank] wins");
  }

  @Test
  void aSpanBeyondTheTextIsClipped() {
    assertThat(shown(text("short", mention("a", 2, 99), mention("b", 50, 60)).whole()))
        .isEqualTo("sh[ort|a]");
  }

  @Test
  void anExcerptSurroundsTheFirstMention() {
    String before = "word ".repeat(100);
    MarkedText marked = text(before + "NAME" + " after".repeat(100), mention("n", 500, 504));

    String shown = shown(marked.excerpt());

    assertThat(shown).startsWith("…word").contains("[NAME|n]").endsWith("…");
    assertThat(shown.length()).isLessThan(320);
  }

  @Test
  void aShortTextIsWhole() {
    assertThat(shown(text("Nothing to cut.").excerpt())).isEqualTo("Nothing to cut.");
  }

  @Test
  void noCharacterIsCutInTwo() {
    String shown = shown(text("😀".repeat(400)).excerpt());

    assertThat(shown.codePoints()).noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
  }

  @Test
  void titleAndTextAreApart() {
    AnalysedPost post =
        Posts.post("1")
            .title("Ouvaton")
            .text("Ouvaton")
            .mention("o", SentimentLabel.NEUTRAL, null)
            .analysed();

    assertThat(shown(new MarkedText(post, TextSpan.Part.TITLE, watch).whole()))
        .isEqualTo("Ouvaton");
  }
}
