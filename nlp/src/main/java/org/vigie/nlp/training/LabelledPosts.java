package org.vigie.nlp.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vigie.domain.mention.SentimentLabel;
import org.vigie.nlp.sentiment.ClassOrder;
import org.vigie.nlp.text.PostText;

/** Reads collections of labelled posts in the forms in which they are published. */
public final class LabelledPosts {
  private static final Pattern ADDRESSED = Pattern.compile("https?://\\S+|\\bhttp\\b|@\\w+");
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final String LOST = "Not Available";

  private LabelledPosts() {}

  /**
   * Reads a pair of files, one text and one class number a line.
   *
   * @param texts the texts
   * @param labels 0 negative, 1 neutral, 2 positive
   * @return the posts in order
   * @throws IOException when a file cannot be read or the numbers of lines differ
   */
  public static List<LabelledPost> pair(Path texts, Path labels) throws IOException {
    List<String> text = Files.readAllLines(texts);
    List<String> label = Files.readAllLines(labels);
    if (text.size() != label.size()) {
      throw new IOException(
          texts + " has " + text.size() + " lines, " + labels + " has " + label.size());
    }
    List<LabelledPost> posts = new ArrayList<>();
    for (int i = 0; i < text.size(); i++) {
      SentimentLabel value = ClassOrder.label(Integer.parseInt(label.get(i).strip()));
      posts.add(new LabelledPost(PostText.unescaped(text.get(i)), value));
    }
    return posts;
  }

  /**
   * Reads every file of a folder with lines of id, class name and text between tabs.
   *
   * @param folder the folder
   * @return the posts, by file name and line
   * @throws IOException when a file cannot be read
   */
  public static List<LabelledPost> tabbed(Path folder) throws IOException {
    List<LabelledPost> posts = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          tabbed(line).ifPresent(posts::add);
        }
      }
    }
    return posts;
  }

  private static Optional<LabelledPost> tabbed(String line) {
    String[] cells = line.split("\t");
    if (cells.length < 3 || cells[2].equals(LOST)) {
      return Optional.empty();
    }
    String text = cells[2];
    boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    String bare = quoted ? text.substring(1, text.length() - 1) : text;
    return label(cells[1]).map(label -> new LabelledPost(PostText.unescaped(bare), label));
  }

  static Optional<SentimentLabel> label(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "negative", "neg", "-1" -> Optional.of(SentimentLabel.NEGATIVE);
      case "neutral", "neu", "0" -> Optional.of(SentimentLabel.NEUTRAL);
      case "positive", "pos", "1" -> Optional.of(SentimentLabel.POSITIVE);
      default -> Optional.empty();
    };
  }

  /**
   * Keeps the first of posts that say the same but for links, names, case and marks.
   *
   * @param posts the posts
   * @param seen what has been kept or is to be left out; grows
   * @return the posts kept, in order
   */
  public static List<LabelledPost> distinct(List<LabelledPost> posts, Set<String> seen) {
    List<LabelledPost> kept = new ArrayList<>();
    for (LabelledPost post : posts) {
      if (seen.add(key(post.text()))) {
        kept.add(post);
      }
    }
    return kept;
  }

  /**
   * Returns what is equal for posts that count as the same.
   *
   * @param posts the posts
   * @return the keys, to be given to {@link #distinct}
   */
  public static Set<String> keys(List<LabelledPost> posts) {
    Set<String> keys = new HashSet<>();
    posts.forEach(post -> keys.add(key(post.text())));
    return keys;
  }

  private static String key(String text) {
    String bare = ADDRESSED.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    return NO_LETTER.matcher(bare).replaceAll("");
  }
}
