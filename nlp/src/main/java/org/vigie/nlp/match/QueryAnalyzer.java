package org.vigie.nlp.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.vigie.domain.query.Elision;

/**
 * Cuts texts and queries into folded words. The store must declare the same chain, so that live
 * matching and search agree; in OpenSearch:
 *
 * <ol>
 *   <li>tokenizer {@code standard} with {@code max_token_length} 255;
 *   <li>filter {@code elision} with {@code articles_case} true and the {@linkplain Elision#ARTICLES
 *       articles} (both ' and ’);
 *   <li>filter {@code stemmer} with {@code language} {@code possessive_english};
 *   <li>filter {@code lowercase};
 *   <li>filter {@code asciifolding} with {@code preserve_original} false.
 * </ol>
 *
 * <p>Fields whose name ends with {@link #RAW} keep case and accents: the last two steps are left
 * out there, and ’ becomes ' (filter {@code pattern_replace}).
 *
 * <p>Safe for use by many threads.
 */
final class QueryAnalyzer extends Analyzer {
  /** The longest word; a longer one is cut. In UTF-16 code units. */
  public static final int LONGEST_TOKEN = 255;

  /** The end of the names of fields whose words keep their case and accents. */
  static final String RAW = ".raw";

  private static final Pattern CURLY = Pattern.compile("’");
  private static final CharArraySet ELIDED = new CharArraySet(Elision.ARTICLES, true);

  /**
   * A word of a text.
   *
   * @param text the folded word
   * @param start the first UTF-16 code unit of what it stands for, from 0
   * @param end the code unit after the last; an article and a possessive belong to it
   */
  public record Token(String text, int start, int end) {}

  QueryAnalyzer() {
    super(PER_FIELD_REUSE_STRATEGY);
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    StandardTokenizer source = new StandardTokenizer();
    source.setMaxTokenLength(LONGEST_TOKEN);
    TokenStream chain = new ElisionFilter(source, ELIDED);
    chain = new EnglishPossessiveFilter(chain);
    if (field.endsWith(RAW)) {
      return new TokenStreamComponents(source, new PatternReplaceFilter(chain, CURLY, "'", true));
    }
    chain = new LowerCaseFilter(chain);
    return new TokenStreamComponents(source, new ASCIIFoldingFilter(chain, false));
  }

  @Override
  protected TokenStream normalize(String field, TokenStream in) {
    return new ASCIIFoldingFilter(new LowerCaseFilter(in), false);
  }

  /**
   * Cuts a text.
   *
   * @param text any text
   * @return its words in order
   */
  public List<Token> tokens(String text) {
    return tokens("", text);
  }

  private List<Token> tokens(String field, String text) {
    List<Token> tokens = new ArrayList<>();
    try (TokenStream stream = tokenStream(field, text)) {
      CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(new Token(word.toString(), offset.startOffset(), offset.endOffset()));
      }
      stream.end();
    } catch (IOException e) {
      throw new AssertionError("a text in memory can be read", e);
    }
    return tokens;
  }

  /**
   * Cuts a text into words only.
   *
   * @param text any text
   * @return its folded words in order
   */
  public List<String> words(String text) {
    return tokens(text).stream().map(Token::text).toList();
  }

  /** The words of a text as a field holds them. */
  List<String> wordsOf(String field, String text) {
    String kind = field.endsWith(RAW) ? RAW : "";
    return tokens(kind, text).stream().map(Token::text).toList();
  }

  /** A pattern in the form in which it is held against the words of a field. */
  static String patternOf(String field, String pattern) {
    return field.endsWith(RAW) ? pattern.replace('’', '\'') : foldedPattern(pattern);
  }

  /** A pattern in the form in which it is held against folded words. */
  static String foldedPattern(String pattern) {
    // Letter by letter, as words are: a whole text has other rules for İ and for Σ at an end.
    String lower =
        pattern
            .codePoints()
            .map(Character::toLowerCase)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    char[] folded = new char[lower.length() * 4];
    int length = ASCIIFoldingFilter.foldToASCII(lower.toCharArray(), 0, folded, 0, lower.length());
    return new String(folded, 0, length);
  }

  static boolean isElided(CharSequence prefix) {
    return ELIDED.contains(prefix);
  }
}
