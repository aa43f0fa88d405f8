package org.vigie.nlp;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lists of words in a file that comes with the classes: a line "[name]" opens a list, words stand
 * between spaces, "#" begins a line of comment. Immutable.
 */
public final class WordLists {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final String file;
  private final Map<String, Set<String>> lists;

  private WordLists(String file, Map<String, Set<String>> lists) {
    this.file = file;
    this.lists = lists;
  }

  /**
   * Reads a file.
   *
   * @param beside the class beside which it lies
   * @param file its name
   * @return its lists
   * @throws IllegalStateException when it is not there or a word stands before the first list
   */
  public static WordLists read(Class<?> beside, String file) {
    Map<String, Set<String>> lists = new HashMap<>();
    String name = "";
    for (String line : Resources.text(beside, file).lines().toList()) {
      if (line.startsWith("[")) {
        name = line.substring(1, line.indexOf(']'));
        lists.put(name, new HashSet<>());
      } else if (!line.startsWith("#") && !line.isBlank()) {
        list(file, lists, name).addAll(List.of(SPACE.split(line.strip())));
      }
    }
    return new WordLists(file, lists);
  }

  /**
   * Reads a file that is one list without a name.
   *
   * @param beside the class beside which it lies
   * @param file its name
   * @return its words as they are written
   * @throws IllegalStateException when it is not there
   */
  public static Set<String> words(Class<?> beside, String file) {
    return Resources.text(beside, file)
        .lines()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .flatMap(line -> SPACE.splitAsStream(line.strip()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Returns a list.
   *
   * @param name its name
   * @return its words as they are written
   * @throws IllegalStateException when the file has no such list
   */
  public Set<String> list(String name) {
    return Set.copyOf(list(file, lists, name));
  }

  private static Set<String> list(String file, Map<String, Set<String>> lists, String name) {
    Set<String> list = lists.get(name);
    if (list == null) {
      throw new IllegalStateException(
          "resource \"" + file + "\" has no list called \"" + name + "\"");
    }
    return list;
  }
}
