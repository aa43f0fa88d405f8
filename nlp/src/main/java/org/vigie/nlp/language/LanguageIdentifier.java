package org.vigie.nlp.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.post.Language;

/**
 * Says which language a text is in. Three witnesses are added up as logarithms of odds: a model of
 * letter groups (OpenNLP, 103 languages), the share of a language's function words, and what the
 * source declares. A text that is too short, that mixes French and English, that holds names only,
 * or on which the witnesses do not agree enough, is unknown, unless its source declares French or
 * English and nothing speaks against it. Safe for use by many threads.
 */
public final class LanguageIdentifier {
  private static final String MODEL = "/langdetect-183.bin";
  private static final int LONGEST = 1_500;
  private static final double SURE = 0.5;

  /** Shorter texts are not looked at in halves: too little is left of them. */
  private static final int FEWEST_IN_HALVES = 8;

  /** How clearly a half must be in one language, in natural logarithms of odds. */
  private static final double SURE_LEAD = 2.5;

  private static final Map<String, Language> BY_MODEL_CODE = byModelCode();

  private final LanguageDetectorME model;
  private final LanguageWeights weights;

  /** Loads the model, which takes about a second and 60 MB. */
  public LanguageIdentifier() {
    this(LanguageWeights.MEASURED);
  }

  LanguageIdentifier(LanguageWeights weights) {
    this.weights = weights;
    try (InputStream in = LanguageIdentifier.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IllegalStateException(
            "the language model " + MODEL + " is not on the class path");
      }
      model = new LanguageDetectorME(new LanguageDetectorModel(in));
    } catch (IOException e) {
      throw new UncheckedIOException("the language model " + MODEL + " cannot be read", e);
    }
  }

  /**
   * Identifies a language.
   *
   * @param text the text; only its first {@value #LONGEST} characters are read
   * @param declared what the source declares; null when it declares nothing. It counts as one
   *     witness among others
   * @return the language; {@link Language#UNKNOWN} rather than a guess
   */
  public Language identify(String text, @Nullable Language declared) {
    String plain = PlainWords.of(text.substring(0, Math.min(LONGEST, text.length())));
    List<String> words = PlainWords.words(plain);
    if (words.isEmpty() || PlainWords.areNames(plain)) {
      return fallback(declared);
    }
    if (!PlainWords.isLatin(plain)) {
      return otherScript(plain);
    }
    if (isMixed(plain, words)) {
      return Language.UNKNOWN;
    }
    Map<Language, Double> scores = scores(plain, words, declared);
    Language best = best(scores, null);
    Language second = best(scores, best);
    double lead = scores.getOrDefault(best, 0.0) - scores.getOrDefault(second, 0.0);
    if (lead >= weights.margin() && words.size() >= weights.fewestWords()) {
      return best;
    }
    return best.equals(declared) ? fallback(declared) : unlessNear(scores, best, declared);
  }

  /**
   * Names the model.
   *
   * @return a name with a version
   */
  public String version() {
    return "language-opennlp=183";
  }

  /** Both languages by their small words, or one half in each. */
  private boolean isMixed(String plain, List<String> words) {
    Mixture mixture = Mixture.of(words);
    if (mixture.isSure() || words.size() < FEWEST_IN_HALVES) {
      return mixture.isSure();
    }
    return mixture.isPossible() && halvesDiffer(plain);
  }

  private boolean halvesDiffer(String plain) {
    int middle = plain.indexOf(' ', plain.length() / 2);
    if (middle < 0) {
      return false;
    }
    Language first = served(plain.substring(0, middle));
    Language second = served(plain.substring(middle));
    return !first.equals(second)
        && !first.equals(Language.UNKNOWN)
        && !second.equals(Language.UNKNOWN);
  }

  /** French or English where a part is clearly one of both. */
  private Language served(String part) {
    Map<Language, Double> scores = scores(part, PlainWords.words(part), null);
    double lead =
        scores.getOrDefault(Language.FRENCH, 0.0) - scores.getOrDefault(Language.ENGLISH, 0.0);
    if (Math.abs(lead) < SURE_LEAD) {
      return Language.UNKNOWN;
    }
    return lead > 0 ? Language.FRENCH : Language.ENGLISH;
  }

  /** Neither French nor English, whatever its source says: the letter model alone decides. */
  private Language otherScript(String plain) {
    opennlp.tools.langdetect.Language guess = model.predictLanguage(plain);
    Language language = BY_MODEL_CODE.getOrDefault(guess.getLang(), Language.UNKNOWN);
    boolean sure = guess.getConfidence() >= SURE;
    return sure && !FunctionWords.byLanguage().containsKey(language) ? language : Language.UNKNOWN;
  }

  /** A doubtful text is what its source says when that is nearly as likely as the best. */
  private Language unlessNear(
      Map<Language, Double> scores, Language best, @Nullable Language declared) {
    Double score = declared == null ? null : scores.get(declared);
    boolean near = score != null && scores.getOrDefault(best, 0.0) - score < weights.margin();
    return near ? fallback(declared) : Language.UNKNOWN;
  }

  private static Language fallback(@Nullable Language declared) {
    boolean served = Language.FRENCH.equals(declared) || Language.ENGLISH.equals(declared);
    return served && declared != null ? declared : Language.UNKNOWN;
  }

  private Map<Language, Double> scores(
      String plain, List<String> words, @Nullable Language declared) {
    Map<Language, Double> scores = new HashMap<>();
    for (opennlp.tools.langdetect.Language guess : model.predictLanguages(plain)) {
      Language language = BY_MODEL_CODE.get(guess.getLang());
      if (language != null) {
        double log = Math.log(guess.getConfidence() + weights.floor());
        scores.merge(language, weights.model() * log, Math::max);
      }
    }
    FunctionWords.byLanguage()
        .forEach((language, known) -> {
          long hits = words.stream().filter(known::contains).count();
          double prior = weights.prior(language);
          scores.merge(language, weights.functionWord() * hits + prior, Double::sum);
        });
    if (declared != null && !declared.equals(Language.UNKNOWN)) {
      scores.merge(declared, weights.declared(), Double::sum);
    }
    return scores;
  }

  private static Language best(Map<Language, Double> scores, @Nullable Language except) {
    return scores.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(except))
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(Language.UNKNOWN);
  }

  /** The model speaks ISO 639-3; a language with a code of two letters goes by that. */
  private static Map<String, Language> byModelCode() {
    Map<String, Language> codes = new HashMap<>();
    for (String two : Locale.getISOLanguages()) {
      codes.put(Locale.of(two).getISO3Language(), new Language(two));
    }
    codes.put("cmn", new Language("zh"));
    codes.put("pes", new Language("fa"));
    codes.put("ekk", new Language("et"));
    codes.put("lvs", new Language("lv"));
    return codes;
  }
}
