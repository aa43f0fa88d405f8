package org.vigie.crawler.feed;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.read.PostMaker;
import org.vigie.crawler.url.UrlCanonicalizer;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.post.ThreadRef;

/**
 * The discussions in one feed: each answer is followed up to the first entry of its discussion. A
 * circle of answers is cut above the entry with the smallest id. Takes linear time.
 */
final class Threads {
  private static final Pattern ANSWERS =
      Pattern.compile("(?iu)^(?:r(?:e\u0301?|é)[\\s\u00a0\u202f]*:[\\s\u00a0\u202f]*)++");

  private final UrlCanonicalizer canonicalizer;
  private final Map<String, Entry> entries = new HashMap<>();
  private final Map<String, InReplyTo> answers = new HashMap<>();
  private final Map<String, String> roots = new HashMap<>();
  private final Map<String, ThreadRef> starts = new HashMap<>();
  private final Set<String> answered = new HashSet<>();

  Threads(List<Entry> feed, UrlCanonicalizer canonicalizer) {
    this.canonicalizer = canonicalizer;
    for (Entry entry : feed) {
      InReplyTo answer = entry.inReplyTo();
      boolean first = entries.putIfAbsent(entry.id(), entry) == null;
      if (first && answer != null && !entry.id().equals(answer.ref())) {
        answers.put(entry.id(), answer);
      }
    }
    feed.forEach(entry -> climb(entry.id()));
    for (InReplyTo answer : answers.values()) {
      String ref = answer.ref();
      if (ref != null) {
        answered.add(ref);
      }
    }
  }

  /** The place of an entry of the feed; empty when it stands alone. */
  Optional<ThreadRef> of(Entry entry) {
    InReplyTo answer = answers.get(entry.id());
    if (answer == null && !answered.contains(entry.id())) {
      return Optional.empty();
    }
    String root = Objects.requireNonNullElse(roots.get(entry.id()), entry.id());
    ThreadRef start = starts.computeIfAbsent(root, this::start);
    String parent = answer == null ? null : answer.ref();
    return Optional.of(new ThreadRef(start.id(), start.title(), parent));
  }

  /** Finds the first entry of a discussion, for all entries on the way to it. */
  private void climb(String id) {
    SequencedSet<String> way = new LinkedHashSet<>();
    String at = id;
    while (at != null && !roots.containsKey(at) && way.add(at)) {
      at = parent(at);
    }
    String root = root(way, at);
    way.forEach(passed -> roots.put(passed, root));
  }

  private String root(SequencedSet<String> way, @Nullable String end) {
    if (end == null) {
      return way.getLast();
    }
    String known = roots.get(end);
    return known == null ? cut(way, end) : known;
  }

  private @Nullable String parent(String id) {
    InReplyTo answer = answers.get(id);
    String ref = answer == null ? null : answer.ref();
    return ref != null && entries.containsKey(ref) ? ref : null;
  }

  /** Makes a root in a circle; its choice does not depend on the order of the entries. */
  private String cut(SequencedSet<String> way, String met) {
    String root = way.stream().dropWhile(id -> !id.equals(met)).min(String::compareTo).orElse(met);
    answers.remove(root);
    return root;
  }

  private ThreadRef start(String root) {
    InReplyTo elsewhere = answers.get(root);
    if (elsewhere == null) {
      return new ThreadRef(root, title(entries.get(root)), null);
    }
    String href = elsewhere.href();
    String named = Objects.requireNonNullElse(elsewhere.ref(), root);
    Optional<CanonicalUrl> page =
        href == null ? Optional.empty() : canonicalizer.canonicalize(href);
    return new ThreadRef(page.map(CanonicalUrl::toString).orElse(named), null, null);
  }

  private static @Nullable String title(@Nullable Entry root) {
    String title = root == null ? "" : PostMaker.title(root.title());
    String topic = ANSWERS.matcher(title).replaceFirst("").strip();
    return topic.isEmpty() ? null : Entities.escape(topic);
  }
}
