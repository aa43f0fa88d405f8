package org.vigie.nlp.entity;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vigie.domain.entity.WatchedEntity;
import org.vigie.domain.post.Language;
import org.vigie.nlp.text.CharRange;

/**
 * Finds the names of organisations, persons and places, with CoreNLP's models for French and
 * English. The models are optional: without them no names are found and the rest works. A watched
 * entity is known for what it is, whatever the model takes it for. Safe for use by many threads.
 */
public final class NameFinder {
  private static final int LONGEST_TEXT = 20_000;
  private static final int LONGEST_NAME = 80;

  private final Function<Language, Optional<NameTagger>> taggers;
  private final Gazetteer gazetteer;
  private final List<Language> languages;
  private final String status;

  /**
   * Looks for models; they are loaded when they are first needed.
   *
   * @param models a folder that may hold CoreNLP's jars of models, such as
   *     stanford-corenlp-4.5.10-models.jar (English) and …-models-french.jar. They are trusted like
   *     the application itself
   * @param watched the watched entities
   */
  public NameFinder(Path models, List<WatchedEntity> watched) {
    NameModels found = NameModels.in(models);
    this.taggers = found;
    this.gazetteer = new Gazetteer(watched);
    this.languages = found.languages();
    this.status =
        languages.isEmpty()
            ? "no names: folder \"" + models + "\" holds no jar of CoreNLP models"
            : "names in " + languages + " from folder \"" + models + "\"";
  }

  NameFinder(Function<Language, Optional<NameTagger>> taggers, List<WatchedEntity> watched) {
    this.taggers = taggers;
    this.gazetteer = new Gazetteer(watched);
    this.languages = List.of(Language.FRENCH, Language.ENGLISH);
    this.status = "names from given taggers";
  }

  private NameFinder() {
    this.taggers = language -> Optional.empty();
    this.gazetteer = new Gazetteer(List.of());
    this.languages = List.of();
    this.status = "no names: switched off";
  }

  /**
   * Makes a finder that finds nothing.
   *
   * @return a finder that is not available
   */
  public static NameFinder none() {
    return new NameFinder();
  }

  /**
   * Says whether there is a model for any language.
   *
   * @return false when no names will be found
   */
  public boolean available() {
    return !languages.isEmpty();
  }

  /**
   * Says in one line what is there, or why nothing is.
   *
   * @return a line for the log
   */
  public String status() {
    return status;
  }

  /**
   * Finds names.
   *
   * @param text the text; only its first {@value #LONGEST_TEXT} characters are read
   * @param language its language
   * @return the names in order; empty without a model for the language
   */
  public List<FoundName> find(String text, Language language) {
    Optional<NameTagger> tagger = taggers.apply(language);
    if (tagger.isEmpty() || text.isBlank()) {
      return List.of();
    }
    String read = text.substring(0, Math.min(LONGEST_TEXT, text.length()));
    List<FoundName> names = new ArrayList<>(gazetteer.find(read));
    List<CharRange> known = names.stream().map(FoundName::place).toList();
    tagger.get().tag(read).stream()
        .flatMap(sentence -> joined(read, sentence).stream())
        .filter(name -> known.stream().noneMatch(place -> overlap(place, name.place())))
        .filter(name -> isPlausible(name.name()))
        .forEach(names::add);
    names.sort(Comparator.comparingInt(name -> name.place().start()));
    return names;
  }

  /**
   * Finds names, each once.
   *
   * @param text the text
   * @param language its language
   * @return the names in the order of their first place
   */
  public List<String> names(String text, Language language) {
    return find(text, language).stream().map(FoundName::name).distinct().toList();
  }

  private static List<FoundName> joined(String text, List<NameTagger.Word> sentence) {
    List<FoundName> names = new ArrayList<>();
    int from = 0;
    while (from < sentence.size()) {
      NameKind kind = sentence.get(from).kind();
      int to = from + 1;
      while (kind != null && to < sentence.size() && sentence.get(to).kind() == kind) {
        to++;
      }
      if (kind != null) {
        CharRange place =
            new CharRange(sentence.get(from).place().start(), sentence.get(to - 1).place().end());
        names.add(new FoundName(text.substring(place.start(), place.end()), kind, place));
      }
      from = to;
    }
    return names;
  }

  private static boolean overlap(CharRange a, CharRange b) {
    return a.start() < b.end() && b.start() < a.end();
  }

  /** Tags, account names and scraps of sentences are not names. */
  private static boolean isPlausible(String name) {
    int first = name.codePointAt(0);
    return name.length() > 1
        && name.length() <= LONGEST_NAME
        && (Character.isUpperCase(first) || Character.isDigit(first))
        && name.codePoints().filter(Character::isLetter).count() > 1;
  }
}
