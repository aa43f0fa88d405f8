package org.vigie.nlp.match;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.vigie.domain.entity.EntityId;
import org.vigie.domain.entity.EntityKind;
import org.vigie.domain.entity.WatchedEntity;
import org.vigie.domain.post.Language;
import org.vigie.domain.query.QueryParser;
import org.vigie.testkit.Posts;

/**
 * Measures live matching: posts a CPU-second of one thread, on a file with one text a line. Queries
 * are names that stand in the texts: a word of at most 50 lines and the word after it; a third of
 * them with context and an exclusion.
 *
 * <p>Arguments: the file and the number of queries.
 */
final class MatchBenchmark {
  private static final int ROUNDS = 5;
  private static final int COMMON = 50;

  private MatchBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    List<String> lines = Files.readAllLines(Path.of(arguments[0]));
    List<PostInLanguage> posts = new ArrayList<>();
    for (int i = 0; i < Math.min(20_000, lines.size()); i++) {
      posts.add(
          new PostInLanguage(
              Posts.post("" + i).text(lines.get(i) + " .").build(), Language.ENGLISH));
    }
    List<WatchedEntity> entities = entities(lines, Integer.parseInt(arguments[1]));
    long start = now();
    try (EntityMatcher matcher = new EntityMatcher(entities)) {
      print("registered queries", entities.size(), start);
      for (int round = 0; round < ROUNDS; round++) {
        long from = now();
        long found = matcher.match(posts).stream().mapToLong(List::size).sum();
        print("posts (" + found + " matches)", posts.size(), from);
      }
    }
  }

  private static List<WatchedEntity> entities(List<String> lines, int count) {
    QueryAnalyzer analyzer = new QueryAnalyzer();
    List<List<String>> texts = lines.stream().map(analyzer::words).toList();
    Map<String, Integer> frequencies = new HashMap<>();
    texts.forEach(
        text -> new HashSet<>(text).forEach(word -> frequencies.merge(word, 1, Integer::sum)));
    Random random = new Random(1);
    List<WatchedEntity> entities = new ArrayList<>();
    while (entities.size() < count) {
      List<String> words = texts.get(random.nextInt(texts.size()));
      int at = random.nextInt(Math.max(1, words.size() - 1));
      if (words.size() > 1 && frequencies.get(words.get(at)) <= COMMON) {
        String name = words.get(at) + " " + words.get(at + 1);
        entities.add(entity("e" + entities.size(), query(name, random.nextInt(3) == 0)));
      }
    }
    return entities;
  }

  private static String query(String name, boolean context) {
    return "\""
        + name
        + "\""
        + (context ? " (price OR service OR buy OR \"customer care\" OR outage) -spam" : "");
  }

  private static WatchedEntity entity(String id, String query) {
    return new WatchedEntity(
        new EntityId(id), id, EntityKind.BRAND, List.of(), QueryParser.parse(query));
  }

  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void print(String what, int count, long from) {
    double seconds = (now() - from) / 1e9;
    System.out.printf("%d %s in %.2f s: %.0f a second%n", count, what, seconds, count / seconds);
  }
}
