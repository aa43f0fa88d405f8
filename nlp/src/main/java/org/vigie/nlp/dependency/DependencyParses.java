package org.vigie.nlp.dependency;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import edu.stanford.nlp.util.CoreMap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.domain.post.Language;
import org.vigie.nlp.sentiment.ModelUnavailable;
import org.vigie.nlp.text.CharRange;
import org.vigie.nlp.text.Sentence;
import org.vigie.nlp.text.Sentences;

/**
 * Parses sentences by CoreNLP's neural dependency parser, French and English, in the terms of
 * Universal Dependencies. Each language is loaded with its first text, which takes seconds. Safe
 * for use by many threads, of which one parses at a time.
 */
public final class DependencyParses {
  /** How many sentences of a text are parsed, the first ones. */
  public static final int MOST_SENTENCES = 40;

  /** Words of longer sentences depend on nothing: such sentences are lists and tables. */
  public static final int LONGEST_SENTENCE = 100;

  /** However long its sentences are, a text costs no more than so many characters. */
  private static final int LONGEST_TEXT = 20_000;

  private static final Logger LOG = LoggerFactory.getLogger(DependencyParses.class);

  private final Map<Language, Loading> models;
  private final String folders;
  private final Map<Language, SentenceParser> loaded = new HashMap<>();
  private final Sentences sentences = new Sentences();

  /** Loads the parser of one language. */
  @FunctionalInterface
  interface Loading {
    SentenceParser load() throws IOException;
  }

  DependencyParses(Map<Language, Loading> models, String folders) {
    this.models = models;
    this.folders = folders;
  }

  /**
   * Looks for models, without loading them.
   *
   * @param folders folders of CoreNLP's jars of models; those in the first ones are taken first
   * @return the parser of the languages whose models are there
   * @throws ModelUnavailable when there are models for no language
   */
  public static DependencyParses in(List<Path> folders) {
    Map<Language, Loading> models = new HashMap<>();
    String named = String.join(", ", folders.stream().map(Path::toString).distinct().toList());
    try {
      for (Path folder : folders) {
        for (Language language : List.of(Language.FRENCH, Language.ENGLISH)) {
          ParserModels.in(folder, language).ifPresent(m -> models.putIfAbsent(language, m::load));
        }
      }
    } catch (IOException e) {
      throw new ModelUnavailable("dependencies.failed", List.of(named, e.toString()));
    }
    if (models.isEmpty()) {
      throw new ModelUnavailable("dependencies.absent", List.of(named));
    }
    return new DependencyParses(models, named);
  }

  /**
   * Returns the languages that can be parsed. Loads nothing.
   *
   * @return French, English or both
   */
  public Set<Language> languages() {
    return Set.copyOf(models.keySet());
  }

  /**
   * Parses a text.
   *
   * @param text the text; its first {@value #MOST_SENTENCES} sentences are parsed, as far as they
   *     stand in its first {@value #LONGEST_TEXT} characters
   * @param language its language
   * @return the words of each sentence; empty without models for the language, and of a text that
   *     the parser cannot read
   * @throws ModelUnavailable when the models cannot be loaded, or need more memory
   */
  public synchronized Optional<List<List<ParsedWord>>> parse(String text, Language language) {
    Loading wanted = models.get(language);
    if (wanted == null) {
      return Optional.empty();
    }
    Annotation document = new Annotation(beginning(text, language));
    try {
      SentenceParser parser = loaded.computeIfAbsent(language, _ -> load(wanted));
      if (!isRead(parser, document)) {
        return Optional.empty();
      }
    } catch (OutOfMemoryError e) {
      loaded.clear();
      throw new ModelUnavailable("dependencies.memory", List.of());
    }
    List<List<ParsedWord>> parsed = new ArrayList<>();
    for (CoreMap sentence : document.get(CoreAnnotations.SentencesAnnotation.class)) {
      if (parsed.size() < MOST_SENTENCES) {
        parsed.add(words(sentence));
      }
    }
    return Optional.of(parsed);
  }

  /** One text that the parser stumbles over ends no run over many. */
  private static boolean isRead(SentenceParser parser, Annotation document) {
    try {
      parser.annotate(document);
      return true;
    } catch (RuntimeException | StackOverflowError e) {
      LOG.warn("event=dependencies-unreadable", e);
      return false;
    }
  }

  private SentenceParser load(Loading wanted) {
    try {
      return wanted.load();
    } catch (IOException | RuntimeException e) {
      throw new ModelUnavailable("dependencies.failed", List.of(folders, e.toString()));
    }
  }

  private String beginning(String whole, Language language) {
    String text = whole.substring(0, Math.min(LONGEST_TEXT, whole.length()));
    List<Sentence> cut = sentences.of(text, language);
    return cut.size() <= MOST_SENTENCES
        ? text
        : text.substring(0, cut.get(MOST_SENTENCES - 1).range().end());
  }

  private static List<ParsedWord> words(CoreMap sentence) {
    List<CoreLabel> tokens = sentence.get(CoreAnnotations.TokensAnnotation.class);
    SemanticGraph graph =
        sentence.get(SemanticGraphCoreAnnotations.BasicDependenciesAnnotation.class);
    List<ParsedWord> words = new ArrayList<>(tokens.size());
    for (CoreLabel token : tokens) {
      words.add(word(token, graph));
    }
    return words;
  }

  private static ParsedWord word(CoreLabel token, @Nullable SemanticGraph graph) {
    CharRange place = new CharRange(token.beginPosition(), token.endPosition());
    int head = -1;
    String relation = "";
    if (graph != null
        && graph.getRoots().stream().anyMatch(root -> root.index() == token.index())) {
      head = 0;
      relation = "root";
    } else if (graph != null) {
      for (SemanticGraphEdge edge : graph.edgeIterable()) {
        if (edge.getDependent().index() == token.index()) {
          head = edge.getGovernor().index();
          relation = edge.getRelation().toString();
        }
      }
    }
    return new ParsedWord(token.index(), token.word(), place, head, relation);
  }
}
