package org.vigie.indexer.embedded;

import java.util.List;

/** The child node did not come up. */
public final class StartFailed extends EmbeddedException {
  private static final long serialVersionUID = 1L;

  private StartFailed(String messageKey, List<String> arguments) {
    super(messageKey, arguments);
  }

  static StartFailed noJars(Object folder) {
    return new StartFailed("embedded.no-jars", List.of(folder.toString()));
  }

  static StartFailed ended(int status, NodeLog log) {
    return new StartFailed(
        "embedded.ended", List.of(Integer.toString(status), log.toString(), log.lastLines()));
  }

  static StartFailed tooSlow(long seconds, NodeLog log) {
    return new StartFailed(
        "embedded.too-slow", List.of(Long.toString(seconds), log.toString(), log.lastLines()));
  }

  static StartFailed because(Exception cause, Object subject) {
    StartFailed failed =
        new StartFailed("embedded.failed", List.of(subject.toString(), cause.toString()));
    failed.initCause(cause);
    return failed;
  }
}
