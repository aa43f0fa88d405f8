package org.vigie.console;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.Language;
import org.vigie.domain.post.PostId;
import org.vigie.domain.store.MentionStore;
import org.vigie.domain.store.NamesFound;
import org.vigie.domain.store.ReviewPage;
import org.vigie.domain.store.ReviewRequest;
import org.vigie.domain.store.SearchPage;
import org.vigie.domain.store.SearchRequest;
import org.vigie.domain.store.StoreException;

/** A store that never answers. */
final class AwayStore implements MentionStore {
  private static StoreException away() {
    return new StoreException("search failed: connection refused");
  }

  @Override
  public void save(List<AnalysedPost> posts) {
    throw away();
  }

  @Override
  public void delete(List<PostId> posts) {
    throw away();
  }

  @Override
  public SearchPage search(SearchRequest request) {
    throw away();
  }

  @Override
  public Optional<AnalysedPost> find(PostId id) {
    throw away();
  }

  @Override
  public List<AnalysedPost> at(CanonicalUrl url, int limit) {
    throw away();
  }

  @Override
  public void correct(PostId post, EntityId entity, boolean relevant) {
    throw away();
  }

  @Override
  public ReviewPage review(ReviewRequest request, UnaryOperator<AnalysedPost> change) {
    throw away();
  }

  @Override
  public void addNames(List<NamesFound> found) {
    throw away();
  }

  @Override
  public List<AnalysedPost> awaitingNames(Set<Language> languages, int limit) {
    throw away();
  }

  @Override
  public int countAwaitingNames(Set<Language> languages, int most) {
    throw away();
  }

  @Override
  public void refresh() {
    throw away();
  }
}
