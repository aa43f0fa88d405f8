package org.vigie.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.Language;
import org.vigie.domain.post.PostId;
import org.vigie.domain.query.Query;
import org.vigie.domain.store.MentionStore;
import org.vigie.domain.store.NamesFound;
import org.vigie.domain.store.ReviewPage;
import org.vigie.domain.store.ReviewRequest;
import org.vigie.domain.store.SearchHit;
import org.vigie.domain.store.SearchPage;
import org.vigie.domain.store.SearchRequest;

/** Adds to a store the highlights of single words and their alternatives, as a real one does. */
final class HighlightingStore implements MentionStore {
  private final MentionStore store;

  HighlightingStore(MentionStore store) {
    this.store = store;
  }

  @Override
  public SearchPage search(SearchRequest request) {
    List<String> words = words(request.filter().query());
    SearchPage page = store.search(request);
    return new SearchPage(
        page.total(),
        page.hits().stream()
            .map(hit -> new SearchHit(hit.post(), fragments(hit.post(), words)))
            .toList());
  }

  private static List<String> words(Query query) {
    return switch (query) {
      case Query.Term term -> List.of(term.text());
      case Query.Or or -> or.parts().stream().flatMap(part -> words(part).stream()).toList();
      case Query.And and -> and.parts().stream().flatMap(part -> words(part).stream()).toList();
      case Query.All _, Query.Not _, Query.Wildcard _, Query.Phrase _, Query.Near _ -> List.of();
      case Query.Scoped _, Query.Attribute _, Query.Exact _, Query.Fuzzy _ -> List.of();
      case Query.Regex _, Query.Published _, Query.Followers _ -> List.of();
    };
  }

  private static List<SearchHit.Fragment> fragments(AnalysedPost post, List<String> words) {
    String text = post.post().text();
    List<SearchHit.Part> parts = new ArrayList<>();
    int end = 0;
    Matcher matcher = Pattern.compile(pattern(words), Pattern.CASE_INSENSITIVE).matcher(text);
    while (!words.isEmpty() && matcher.find()) {
      parts.add(new SearchHit.Part(text.substring(end, matcher.start()), false));
      parts.add(new SearchHit.Part(matcher.group(), true));
      end = matcher.end();
    }
    parts.add(new SearchHit.Part(text.substring(end), false));
    return words.isEmpty() ? List.of() : List.of(new SearchHit.Fragment(parts));
  }

  private static String pattern(List<String> words) {
    return words.stream()
        .map(word -> "\\b" + Pattern.quote(word.toLowerCase(Locale.ROOT)) + "\\b")
        .collect(java.util.stream.Collectors.joining("|"));
  }

  @Override
  public void save(List<AnalysedPost> posts) {
    store.save(posts);
  }

  @Override
  public void delete(List<PostId> posts) {
    store.delete(posts);
  }

  @Override
  public Optional<AnalysedPost> find(PostId id) {
    return store.find(id);
  }

  @Override
  public List<AnalysedPost> at(CanonicalUrl url, int limit) {
    return store.at(url, limit);
  }

  @Override
  public void correct(PostId post, EntityId entity, boolean relevant) {
    store.correct(post, entity, relevant);
  }

  @Override
  public ReviewPage review(ReviewRequest request, UnaryOperator<AnalysedPost> change) {
    return store.review(request, change);
  }

  @Override
  public void addNames(List<NamesFound> found) {
    store.addNames(found);
  }

  @Override
  public List<AnalysedPost> awaitingNames(Set<Language> languages, int limit) {
    return store.awaitingNames(languages, limit);
  }

  @Override
  public int countAwaitingNames(Set<Language> languages, int most) {
    return store.countAwaitingNames(languages, most);
  }

  @Override
  public void refresh() {
    store.refresh();
  }
}
