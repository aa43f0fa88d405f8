package org.vigie.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.app.config.bind.Bound;
import org.vigie.app.config.bind.ConfigInput;
import org.vigie.app.config.bind.YamlBinder;
import org.vigie.app.config.problem.ConfigProblem;
import org.vigie.app.config.problem.ProblemReport;
import org.vigie.app.config.problem.Problems;
import org.vigie.app.config.settings.SettingsTypes;
import org.vigie.app.config.settings.SourceEntry;
import org.vigie.app.config.settings.SourcesFile;
import org.vigie.crawler.url.UrlCanonicalizer;
import org.vigie.domain.post.CanonicalUrl;

/**
 * A sources.yml to which entries are added at the end. What stands in it is not touched, and a file
 * that would not be sound afterwards is not written. Used by one thread.
 */
final class SourcesFileText {
  private static final Pattern FIRST_ENTRY = Pattern.compile("(?m)^( *)- ");
  private static final String USUAL_INDENT = "  ";

  private final Path file;
  private final Terminal terminal;
  private final String text;
  private final List<SourceEntry> entries;
  private final Set<CanonicalUrl> addresses;

  /**
   * Reads a file; one that is missing is begun.
   *
   * @throws CommandFailure when it is not sound
   */
  SourcesFileText(Path file, Terminal terminal) {
    this.file = file;
    this.terminal = terminal;
    this.text = read(file, terminal);
    this.entries = text.isBlank() ? List.of() : entries(text, "sources.into.unsound");
    this.addresses = addresses(entries);
  }

  /** The addresses as they are written, and in the form that is compared. */
  private static Set<CanonicalUrl> addresses(List<SourceEntry> entries) {
    UrlCanonicalizer canonicalizer = new UrlCanonicalizer();
    return entries.stream()
        .map(SourceEntry::url)
        .flatMap(url ->
            Stream.concat(Stream.of(url), canonicalizer.canonicalize(url.toString()).stream()))
        .collect(Collectors.toSet());
  }

  private static String read(Path file, Terminal terminal) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (CharacterCodingException e) {
      throw new CommandFailure(Exit.INVALID, terminal.text("sources.into.encoding", file));
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  private List<SourceEntry> entries(String content, String failure) {
    Path folder = file.toAbsolutePath().getParent();
    Problems problems = new Problems(file.toString());
    Bound<SourcesFile> bound =
        new YamlBinder(
                SettingsTypes.shapes(),
                ConfigInput.of(System.getenv()),
                folder == null ? Path.of(".") : folder)
            .bind(SourcesFile.class, content, problems);
    List<ConfigProblem> found = problems.sorted();
    if (found.stream().anyMatch(ConfigProblem::isError) || bound.record().isEmpty()) {
      new ProblemReport(terminal.locale()).lines(found).forEach(terminal.err()::println);
      throw new CommandFailure(Exit.INVALID, terminal.text(failure, file));
    }
    return bound.record().get().sources();
  }

  /** The identifiers that are taken. */
  Set<String> ids() {
    return entries.stream().map(entry -> entry.id().value()).collect(Collectors.toSet());
  }

  /** Whether an entry reads what another would. */
  boolean has(SourceDraft draft) {
    return addresses.contains(draft.url());
  }

  /**
   * Adds entries and writes the file, whole or not at all.
   *
   * @throws CommandFailure when the file would not be sound afterwards
   */
  void add(List<SourceDraft> drafts) {
    Matcher first = FIRST_ENTRY.matcher(text);
    String indent = first.find() ? first.group(1) : USUAL_INDENT;
    String line = text.contains("\r\n") ? "\r\n" : "\n";
    StringBuilder grown = new StringBuilder(text.isBlank() ? text + SourceLines.HEAD + line : text);
    if (grown.charAt(grown.length() - 1) != '\n') {
      grown.append(line);
    }
    SourceIds ids = new SourceIds(ids());
    for (SourceDraft draft : drafts) {
      grown.append(line);
      SourceLines.of(draft, ids.next(draft), indent)
          .forEach(written -> grown.append(written).append(line));
    }
    int expected = entries.size() + drafts.size();
    if (entries(grown.toString(), "sources.into.impossible").size() != expected) {
      throw new CommandFailure(Exit.INVALID, terminal.text("sources.into.impossible", file));
    }
    write(grown.toString());
  }

  private void write(String grown) {
    try {
      Path whole = file.toAbsolutePath();
      Path beside = whole.resolveSibling(whole.getFileName() + ".new");
      Files.writeString(beside, grown);
      Files.move(beside, whole, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  /** Returns the lines of a whole file with nothing but these entries. */
  static List<String> alone(List<SourceDraft> drafts) {
    List<String> lines = new ArrayList<>(List.of(SourceLines.HEAD));
    SourceIds ids = new SourceIds(Set.of());
    for (SourceDraft draft : drafts) {
      if (lines.size() > 1) {
        lines.add("");
      }
      lines.addAll(SourceLines.of(draft, ids.next(draft), USUAL_INDENT));
    }
    return lines;
  }
}
