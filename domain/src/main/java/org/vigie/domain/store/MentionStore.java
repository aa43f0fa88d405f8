package org.vigie.domain.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.mention.AnalysedPost;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.Language;
import org.vigie.domain.post.PostId;

/**
 * Keeps analysed posts and finds them again. Saving the same post twice leaves one. Safe for use by
 * many threads.
 */
public interface MentionStore {

  /**
   * Saves posts durably: when it returns, a crash loses none of them.
   *
   * @param posts the posts; a post with a known id replaces the version that was kept
   * @throws StoreException when at least one could not be saved; save all of them again
   */
  void save(List<AnalysedPost> posts);

  /**
   * Deletes posts durably.
   *
   * @param posts their identifiers; unknown ones are ignored
   * @throws StoreException when at least one could not be deleted; delete all of them again
   */
  void delete(List<PostId> posts);

  /**
   * Finds posts. What was saved less than a second ago may be missing; see {@link #refresh}.
   *
   * @param request what to find
   * @return the page
   * @throws StoreException when the store does not answer
   */
  SearchPage search(SearchRequest request);

  /**
   * Finds one post.
   *
   * @param id its identifier
   * @return the post, or empty when it is not kept
   * @throws StoreException when the store does not answer
   */
  Optional<AnalysedPost> find(PostId id);

  /**
   * Finds the posts that a person reads at an address. What was saved less than a second ago may be
   * missing; see {@link #refresh}.
   *
   * @param url the address, of 1,024 characters or fewer; longer ones find nothing
   * @param limit how many at most, 1 or more
   * @return the posts, latest first; several sources may have brought the same page
   * @throws StoreException when the store does not answer
   */
  List<AnalysedPost> at(CanonicalUrl url, int limit);

  /**
   * Takes an analyst's word on whether an entity is meant; see {@link AnalysedPost#corrected}. What
   * others change in the post at the same time is kept; a post that is not kept, or was deleted
   * meanwhile, is ignored.
   *
   * @param post the post
   * @param entity the entity
   * @param relevant true when it is meant
   * @throws StoreException when the post could not be corrected; correct it again
   */
  void correct(PostId post, EntityId entity, boolean relevant);

  /**
   * Goes through posts that speak of an entity, counted or rejected, a page at a time, and writes
   * those that a change alters. What others change in a post at the same time is kept; a post that
   * was deleted meanwhile is ignored. What was saved less than a second ago may be missing; see
   * {@link #refresh}.
   *
   * @param request which page
   * @param change what becomes of a post, told of each; the same post when nothing does. It may be
   *     asked again for a post that others changed meanwhile
   * @return what was read and written
   * @throws StoreException when at least one could not be changed; ask for the page again
   */
  ReviewPage review(ReviewRequest request, UnaryOperator<AnalysedPost> change);

  /**
   * Adds the names that posts awaited. A post that awaits none, was deleted or has other content by
   * now is left as it is; so adding them again changes nothing.
   *
   * @param found the names by post
   * @throws StoreException when at least one could not be changed; add all of them again
   */
  void addNames(List<NamesFound> found);

  /**
   * Finds posts that await names; see {@link AnalysedPost#awaitsNames}. What was saved less than a
   * second ago may be missing; see {@link #refresh}.
   *
   * @param languages the languages of the posts
   * @param limit how many at most, 1 to 1,000
   * @return the posts, latest first
   * @throws StoreException when the store does not answer
   */
  List<AnalysedPost> awaitingNames(Set<Language> languages, int limit);

  /**
   * Counts posts that await names, without reading them. What was saved less than a second ago may
   * be missing; see {@link #refresh}.
   *
   * @param languages the languages of the posts
   * @param most where counting ends, 1 to 10,000
   * @return how many; {@code most} when there are as many or more
   * @throws StoreException when the store does not answer
   */
  int countAwaitingNames(Set<Language> languages, int most);

  /**
   * Makes all that was saved so far visible to searches and counts.
   *
   * @throws StoreException when the store does not answer
   */
  void refresh();
}
