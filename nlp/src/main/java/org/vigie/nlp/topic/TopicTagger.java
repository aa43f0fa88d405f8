package org.vigie.nlp.topic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.vigie.domain.mention.TextSpan;
import org.vigie.domain.mention.Topic;
import org.vigie.domain.mention.TopicId;
import org.vigie.domain.query.Query;
import org.vigie.nlp.match.LiveQueries;
import org.vigie.nlp.match.PostInLanguage;

/**
 * Says which topics posts belong to: those whose query they match, those that a classifier gives
 * them, and all that contain these. Safe for many threads.
 */
public final class TopicTagger implements AutoCloseable {
  private final LiveQueries queries;
  private final TopicClassifier classifier;
  private final Set<String> known;
  private final Map<TopicId, TopicId> parents = new HashMap<>();

  /**
   * Compiles a taxonomy.
   *
   * @param taxonomy its topics, each with its own identifier
   * @throws IllegalArgumentException when two have one identifier, or when a query uses {@code
   *     sentiment:}, {@code entity:} or {@code topic:}
   */
  public TopicTagger(Collection<Topic> taxonomy) {
    this(taxonomy, TopicClassifier.NONE);
  }

  /**
   * Compiles a taxonomy with a classifier beside it.
   *
   * @param taxonomy its topics, each with its own identifier
   * @param classifier gives topics too; those that the taxonomy does not have are left out
   * @throws IllegalArgumentException when two have one identifier, or when a query uses {@code
   *     sentiment:}, {@code entity:} or {@code topic:}
   */
  public TopicTagger(Collection<Topic> taxonomy, TopicClassifier classifier) {
    this.classifier = classifier;
    Map<String, Query> named = new LinkedHashMap<>();
    for (Topic topic : taxonomy) {
      if (named.put(topic.id().value(), topic.query()) != null) {
        throw new IllegalArgumentException("topic \"" + topic.id() + "\" is there twice");
      }
      TopicId parent = topic.parent();
      if (parent != null) {
        parents.put(topic.id(), parent);
      }
    }
    known = Set.copyOf(named.keySet());
    queries = new LiveQueries(named, LiveQueries.Places.LEFT_OUT);
  }

  /**
   * Finds topics.
   *
   * @param posts the posts
   * @return for each post, in the same order, its topics in alphabetical order
   */
  public List<List<TopicId>> topics(List<PostInLanguage> posts) {
    List<Map<String, List<TextSpan>>> matches = queries.match(posts);
    List<List<TopicId>> topics = new ArrayList<>(posts.size());
    for (int i = 0; i < posts.size(); i++) {
      List<TopicId> found = new ArrayList<>();
      matches.get(i).keySet().forEach(topic -> found.add(new TopicId(topic)));
      classified(posts.get(i)).forEach(found::add);
      topics.add(withParents(found));
    }
    return topics;
  }

  private List<TopicId> classified(PostInLanguage post) {
    String text = post.title().isEmpty() ? post.text() : post.title() + "\n" + post.text();
    return classifier.topics(text).stream().filter(topic -> known.contains(topic.value())).toList();
  }

  private List<TopicId> withParents(List<TopicId> found) {
    SortedSet<TopicId> all = new TreeSet<>();
    for (TopicId topic : found) {
      TopicId above = topic;
      while (above != null && all.add(above)) {
        above = parents.get(above);
      }
    }
    return List.copyOf(all);
  }

  @Override
  public void close() {
    queries.close();
  }
}
