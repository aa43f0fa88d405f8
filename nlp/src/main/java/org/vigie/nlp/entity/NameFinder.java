package org.vigie.nlp.entity;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.vigie.domain.entity.WatchedEntity;
import org.vigie.domain.mention.Name;
import org.vigie.domain.mention.NameKind;
import org.vigie.domain.post.Language;
import org.vigie.nlp.text.CharRange;

/**
 * Finds the names of organisations, persons and places, with CoreNLP's models for French and
 * English. The models are optional: without them no names are found and the rest works. A watched
 * entity is known for what it is, whatever the model takes it for. Safe for use by many threads.
 */
public final class NameFinder implements NameSource {
  private static final int LONGEST_TEXT = 20_000;
  private static final int LONGEST_NAME = 80;

  private static final Plausibility PLAUSIBILITY = new Plausibility(NameWords.bundled());

  private final Function<Language, Optional<NameTagger>> taggers;
  private final Supplier<Set<Language>> languages;
  private final Gazetteer gazetteer;
  private final String status;
  private final boolean doubting;

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
    this.doubting = true;
    this.taggers = found;
    this.languages = found::languages;
    this.gazetteer = new Gazetteer(watched);
    this.status =
        found.languages().isEmpty()
            ? "no names: folder \"" + models + "\" holds no jar of CoreNLP models"
            : "names in " + found.languages() + " from folder \"" + models + "\"";
  }

  NameFinder(Function<Language, Optional<NameTagger>> taggers, List<WatchedEntity> watched) {
    this(taggers, watched, true);
  }

  /** Without doubt, what the taggers say counts as it is; only to measure what doubting helps. */
  NameFinder(
      Function<Language, Optional<NameTagger>> taggers,
      List<WatchedEntity> watched,
      boolean doubting) {
    this.doubting = doubting;
    this.taggers = taggers;
    this.gazetteer = new Gazetteer(watched);
    this.languages = () -> Set.of(Language.FRENCH, Language.ENGLISH);
    this.status = "names from given taggers";
  }

  private NameFinder() {
    this.doubting = true;
    this.taggers = language -> Optional.empty();
    this.gazetteer = new Gazetteer(List.of());
    this.languages = Set::of;
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
    return !languages.get().isEmpty();
  }

  /**
   * {@inheritDoc} A model that turns out to be broken when it is loaded takes its language away.
   */
  @Override
  public Set<Language> languages() {
    return languages.get();
  }

  /**
   * Says whether names will be found in a language. Loads nothing.
   *
   * @param language the language
   * @return true when there is a model
   */
  public boolean covers(Language language) {
    return languages.get().contains(language);
  }

  @Override
  public String version() {
    return "names=corenlp-4.5.10";
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
   * Finds names. The first call in a language loads its model, which takes some seconds.
   *
   * @param text the text; only its first {@value #LONGEST_TEXT} characters are read
   * @param language its language
   * @return the names in order; empty without a model for the language
   */
  public Optional<List<FoundName>> find(String text, Language language) {
    return taggers.apply(language).map(tagger -> find(text, tagger));
  }

  private List<FoundName> find(String text, NameTagger tagger) {
    if (text.isBlank()) {
      return List.of();
    }
    String read = text.substring(0, Math.min(LONGEST_TEXT, text.length()));
    List<FoundName> names = new ArrayList<>(gazetteer.find(read));
    List<FoundName> tagged = new ArrayList<>();
    if (doubting) {
      addApart(tagged, names, CuedNames.in(read).stream());
    }
    addApart(
        tagged, names, tagger.tag(read).stream().flatMap(words -> joined(read, words).stream()));
    names.addAll(doubting ? PLAUSIBILITY.of(read, tagged) : tagged);
    names.sort(Comparator.comparingInt(name -> name.place().start()));
    return names;
  }

  /** Adds names that overlap with none of those that are known already. */
  private static void addApart(
      List<FoundName> to, List<FoundName> known, Stream<FoundName> candidates) {
    List<CharRange> taken =
        Stream.concat(to.stream(), known.stream()).map(FoundName::place).toList();
    candidates
        .filter(name -> taken.stream().noneMatch(place -> overlap(place, name.place())))
        .filter(name -> isName(name.name()))
        .forEach(to::add);
  }

  @Override
  public Optional<List<Name>> names(String text, Language language) {
    return find(text, language)
        .map(found ->
            found.stream()
                .filter(name -> name.kind() != NameKind.OTHER)
                .map(name -> new Name(name.kind(), name.name()))
                .distinct()
                .toList());
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
  private static boolean isName(String name) {
    int first = name.codePointAt(0);
    return name.length() > 1
        && name.length() <= LONGEST_NAME
        && (Character.isUpperCase(first) || Character.isDigit(first))
        && name.codePoints().filter(Character::isLetter).count() > 1;
  }
}
