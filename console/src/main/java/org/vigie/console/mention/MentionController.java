package org.vigie.console.mention;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.vigie.console.Watch;
import org.vigie.console.layout.BadParameterException;
import org.vigie.console.layout.NotFoundException;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.mention.TextSpan;
import org.vigie.domain.post.PostId;
import org.vigie.domain.store.MentionStore;

/** The page of one post: what it says, of whom, and why it is here. */
@Controller
class MentionController {
  private final MentionStore store;
  private final Watch watch;
  private final Explained explained;

  MentionController(MentionStore store, Watch watch, Explained explained) {
    this.store = store;
    this.watch = watch;
    this.explained = explained;
  }

  @GetMapping("/mentions/{post}")
  String mention(@PathVariable("post") String text, Model model) {
    PostId id = BadParameterException.read("post", text, PostId::new);
    AnalysedPost found =
        store.find(id).orElseThrow(() -> new NotFoundException("post \"" + id + "\""));
    model.addAttribute("analysed", found);
    model.addAttribute("post", found.post());
    model.addAttribute("sourceName", watch.nameOf(found.post().source()));
    model.addAttribute("title", new MarkedText(found, TextSpan.Part.TITLE, watch).whole());
    model.addAttribute("text", new MarkedText(found, TextSpan.Part.TEXT, watch).whole());
    model.addAttribute("towards", Towards.of(found, watch));
    model.addAttribute("searched", Searched.of(found, watch));
    model.addAttribute("explained", explained.of(found));
    return "mention";
  }
}
