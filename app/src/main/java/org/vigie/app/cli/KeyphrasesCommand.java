package org.vigie.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.vigie.nlp.keyphrase.Background;
import org.vigie.nlp.keyphrase.Keyphrase;
import org.vigie.nlp.keyphrase.Keyphrases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code keyphrases}: prints what files speak of more than the others, one JSON line a file. */
@Command(
    name = "keyphrases",
    description =
        "Finds the keyphrases of texts against all texts given and prints one JSON object a line.")
final class KeyphrasesCommand implements Callable<Integer> {
  private static final int BACKGROUND_TEXTS = 1_000_000;
  private static final JsonMapper JSON = new JsonMapper();

  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Texts in UTF-8.")
  private List<Path> files = List.of();

  @Option(names = "--lines", description = "Takes each file for a set of texts, one a line.")
  private boolean lines;

  @Option(
      names = "--background",
      paramLabel = "FILE",
      description = "Texts, one a line, that show what is usually said.")
  private List<Path> backgrounds = List.of();

  @Option(
      names = "--most",
      paramLabel = "N",
      description = "How many keyphrases a file at most (default: 10).")
  private int most = 10;

  KeyphrasesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (most < 1) {
      throw new CommandFailure(Exit.INVALID, terminal.text("keyphrases.most", most));
    }
    List<List<String>> sets = new ArrayList<>();
    files.forEach(file -> sets.add(texts(file, lines)));
    Background background = new Background(BACKGROUND_TEXTS);
    backgrounds.forEach(file -> texts(file, true).forEach(background::add));
    sets.forEach(set -> set.forEach(background::add));
    Keyphrases keyphrases = new Keyphrases(background);
    for (int i = 0; i < sets.size(); i++) {
      terminal.out().println(json(files.get(i), keyphrases.ofAll(sets.get(i), most)));
    }
    terminal.out().flush();
    return Exit.OK;
  }

  private List<String> texts(Path file, boolean each) {
    try {
      return each
          ? Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList()
          : List.of(Files.readString(file));
    } catch (IOException e) {
      throw new CommandFailure(Exit.INVALID, terminal.text("keyphrases.unread", file));
    }
  }

  private static String json(Path file, List<Keyphrase> found) {
    ObjectNode node = JSON.createObjectNode();
    node.put("file", file.toString());
    ArrayNode phrases = node.putArray("keyphrases");
    for (Keyphrase phrase : found) {
      phrases
          .addObject()
          .put("text", phrase.text())
          .put("score", Math.round(phrase.score() * 1_000) / 1_000.0)
          .put("count", phrase.count());
    }
    return JSON.writeValueAsString(node);
  }
}
