package org.vigie.console.mention;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vigie.console.Watch;
import org.vigie.console.language.Words;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.mention.StoryMark;
import org.vigie.domain.mention.TextSpan;
import org.vigie.domain.post.PostId;
import org.vigie.domain.store.SearchHit;
import org.vigie.domain.store.StoryArchive;
import org.vigie.domain.store.StorySize;

/** Makes lists of posts ready for a page. */
@Component
public class MentionItems {
  private final Watch watch;
  private final StoryArchive stories;
  private final InstantSource clock;

  MentionItems(Watch watch, StoryArchive stories, InstantSource clock) {
    this.watch = watch;
    this.stories = stories;
    this.clock = clock;
  }

  /**
   * Shows posts that were found by a search.
   *
   * @param hits what was found
   * @param words the reader's words
   * @return one item a post, with the search's highlights where it has some
   */
  public List<MentionItem> found(List<SearchHit> hits, Words words) {
    Map<PostId, StorySize> sizes = sizes(hits.stream().map(SearchHit::post).toList());
    return hits.stream().map(hit -> item(hit.post(), pieces(hit), sizes, words)).toList();
  }

  /**
   * Shows posts that were found one by one.
   *
   * @param posts the posts
   * @param words the reader's words
   * @return one item a post, with its mentions highlighted
   */
  public List<MentionItem> kept(List<AnalysedPost> posts, Words words) {
    Map<PostId, StorySize> sizes = sizes(posts);
    return posts.stream().map(post -> item(post, excerpt(post), sizes, words)).toList();
  }

  Map<PostId, StorySize> sizes(Collection<AnalysedPost> posts) {
    return stories.sizes(
        posts.stream()
            .flatMap(post -> Stream.ofNullable(post.story()))
            .map(StoryMark::story)
            .distinct()
            .toList());
  }

  private MentionItem item(
      AnalysedPost post, List<List<TextPart>> pieces, Map<PostId, StorySize> sizes, Words words) {
    return new MentionItem(
        post.post(),
        post.sentiment(),
        watch.nameOf(post.post().source()),
        new MarkedText(post, TextSpan.Part.TITLE, watch).whole(),
        pieces,
        Towards.of(post, watch),
        Rejected.of(post, watch),
        Tag.topics(post, watch, words, LocalDate.ofInstant(clock.instant(), watch.zone())),
        StoryLink.of(post, sizes, watch),
        post.language());
  }

  private List<List<TextPart>> pieces(SearchHit hit) {
    List<List<TextPart>> found =
        hit.fragments().stream()
            .filter(fragment -> fragment.parts().stream().anyMatch(SearchHit.Part::matched))
            .map(MentionItems::parts)
            .toList();
    return found.isEmpty() ? excerpt(hit.post()) : found;
  }

  private List<List<TextPart>> excerpt(AnalysedPost post) {
    List<TextPart> excerpt = new MarkedText(post, TextSpan.Part.TEXT, watch).excerpt();
    return excerpt.isEmpty() ? List.of() : List.of(excerpt);
  }

  private static List<TextPart> parts(SearchHit.Fragment fragment) {
    return fragment.parts().stream()
        .map(part -> new TextPart(part.text(), part.matched(), null, 0))
        .toList();
  }
}
