package org.vigie.crawler.wordpress;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a reading does beside the first page of posts, in turn: whichever is cut short begins the
 * next reading, so that none waits for ever where a reading has few requests.
 */
final class Rounds {
  private static final String NOTE = "turn";

  private final List<Task> tasks;
  private final Map<String, String> notes;

  /**
   * Something to do.
   *
   * @param name its name in the notes
   * @param work asks for documents
   */
  record Task(String name, Runnable work) {}

  Rounds(List<Task> tasks, Map<String, String> notes) {
    this.tasks = tasks;
    this.notes = notes;
  }

  /** Does all, for as long as there are requests. */
  void run(WordPressAsker asker) {
    List<Task> order = new ArrayList<>(tasks);
    List<String> names = tasks.stream().map(Task::name).toList();
    Collections.rotate(order, -Math.max(0, names.indexOf(notes.getOrDefault(NOTE, ""))));
    notes.remove(NOTE);
    for (Task task : order) {
      int answers = asker.answers();
      task.work().run();
      if (!asker.mayAsk()) {
        boolean begun = asker.answers() > answers;
        int next = (tasks.indexOf(task) + (begun ? 1 : 0)) % tasks.size();
        notes.put(NOTE, tasks.get(next).name());
        return;
      }
    }
  }

  /** Whether a task is the one that begins the next reading. */
  boolean isNext(String name) {
    return Objects.equals(notes.get(NOTE), name);
  }
}
