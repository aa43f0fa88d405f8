package org.vigie.console.mention;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.vigie.console.Watch;
import org.vigie.console.language.Words;
import org.vigie.console.layout.BadParameterException;
import org.vigie.console.layout.NotFoundException;
import org.vigie.domain.correction.Corrections;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.mention.NameKind;
import org.vigie.domain.mention.NameReport;
import org.vigie.domain.mention.StoryMark;
import org.vigie.domain.mention.TextSpan;
import org.vigie.domain.post.PostId;
import org.vigie.domain.store.MentionStore;

/** The page of one post: what it says, of whom, and why it is here. */
@Controller
class MentionController {
  private final MentionStore store;
  private final MentionItems items;
  private final Corrections corrections;
  private final NameReport names;
  private final Watch watch;
  private final Explained explained;
  private final InstantSource clock;

  MentionController(
      MentionStore store,
      MentionItems items,
      Corrections corrections,
      NameReport names,
      Watch watch,
      Explained explained,
      InstantSource clock) {
    this.store = store;
    this.items = items;
    this.corrections = corrections;
    this.names = names;
    this.watch = watch;
    this.explained = explained;
    this.clock = clock;
  }

  @GetMapping("/mentions/{post}")
  String mention(
      @PathVariable("post") String text, @ModelAttribute("words") Words words, Model model) {
    PostId id = BadParameterException.read("post", text, PostId::new);
    AnalysedPost found =
        store.find(id).orElseThrow(() -> new NotFoundException("post \"" + id + "\""));
    model.addAttribute("analysed", found);
    model.addAttribute("post", found.post());
    model.addAttribute("sourceName", watch.nameOf(found.post().source()));
    model.addAttribute("title", new MarkedText(found, TextSpan.Part.TITLE, watch).whole());
    model.addAttribute("text", new MarkedText(found, TextSpan.Part.TEXT, watch).whole());
    model.addAttribute("towards", Towards.of(found, watch));
    model.addAttribute("standings", Standing.of(found, corrections.of(id), watch));
    LocalDate today = LocalDate.ofInstant(clock.instant(), watch.zone());
    model.addAttribute("topics", Tag.topics(found, watch, words, today));
    model.addAttribute("names", names(found, today));
    model.addAttribute("namesNote", NameNotes.of(found, names.state()));
    model.addAttribute("story", StoryLink.of(found, items.sizes(List.of(found)), watch));
    model.addAttribute("original", original(found));
    model.addAttribute("searched", Searched.of(found, watch));
    model.addAttribute("explained", explained.of(found));
    return "mention";
  }

  /** The post of which it is a copy, while that is kept. */
  private @Nullable PostId original(AnalysedPost post) {
    StoryMark mark = post.story();
    PostId original = mark == null ? null : mark.copyOf();
    return original != null && store.find(original).isPresent() ? original : null;
  }

  /** By the word for their kind. */
  private Map<String, List<Tag>> names(AnalysedPost post, LocalDate today) {
    Map<String, List<Tag>> byKind = new LinkedHashMap<>();
    for (NameKind kind : NameKind.values()) {
      List<Tag> tags = Tag.names(post, kind, watch, today);
      if (!tags.isEmpty()) {
        byKind.put(kind.key(), tags);
      }
    }
    return byKind;
  }
}
