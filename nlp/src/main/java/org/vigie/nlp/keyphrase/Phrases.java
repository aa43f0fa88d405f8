package org.vigie.nlp.keyphrase;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.vigie.nlp.WordLists;
import org.vigie.nlp.language.FunctionWords;
import org.vigie.nlp.text.CharRange;
import org.vigie.nlp.text.PostToken;
import org.vigie.nlp.text.PostToken.Kind;
import org.vigie.nlp.text.PostTokenizer;

/**
 * Cuts candidates out of texts: runs of one to three words within a clause, of which neither the
 * first nor the last is a small word. Links, account names and faces end a clause as marks do. Safe
 * for use by many threads.
 */
final class Phrases {
  private static final int LONGEST = 3;
  private static final int SHORTEST_WORD = 2;
  private static final Set<String> SMALL = small();

  /** The only small words that hold a phrase together: "fuite de données", "mise à jour". */
  private static final Set<String> JOINTS =
      Set.of("de", "du", "des", "d'", "d", "a", "au", "aux", "of");

  private final PostTokenizer tokenizer = new PostTokenizer();

  /** A word of a clause. */
  private record Word(String key, int start, int end, boolean small, boolean number) {}

  List<Phrase> of(String given) {
    String text = given.replace("\u00AD", "");
    List<Phrase> phrases = new ArrayList<>();
    List<Word> clause = new ArrayList<>();
    boolean opens = true;
    for (PostToken token : joined(tokenizer.tokens(text), text)) {
      if (isWord(token.kind())) {
        clause.add(word(token, text));
      } else {
        addAll(phrases, clause, text, opens);
        opens = endsSentence(token, text) || (opens && clause.isEmpty());
        clause.clear();
      }
    }
    addAll(phrases, clause, text, opens);
    return phrases;
  }

  /**
   * The words of a name, as the keys of phrases write them, joined by spaces; without small words
   * at its ends, which no phrase has, unless it holds no other.
   */
  String words(String name) {
    List<Word> words =
        joined(tokenizer.tokens(name), name).stream()
            .filter(token -> isWord(token.kind()))
            .map(token -> word(token, name))
            .toList();
    int from = 0;
    int to = words.size();
    while (from < to && words.get(from).small()) {
      from++;
    }
    while (to > from && words.get(to - 1).small()) {
      to--;
    }
    return (from < to ? words.subList(from, to) : words)
        .stream().map(Word::key).collect(Collectors.joining(" "));
  }

  private static void addAll(List<Phrase> phrases, List<Word> clause, String text, boolean opens) {
    for (int from = 0; from < clause.size(); from++) {
      Word first = clause.get(from);
      if (first.small() || first.number()) {
        continue;
      }
      StringBuilder key = new StringBuilder();
      for (int to = from; to < Math.min(clause.size(), from + LONGEST); to++) {
        Word last = clause.get(to);
        if (last.small() && !JOINTS.contains(last.key())) {
          break;
        }
        key.append(to == from ? "" : " ").append(last.key());
        if (!last.small()) {
          String written = text.substring(first.start(), last.end()).replaceAll("\\s+", " ");
          phrases.add(new Phrase(key.toString(), written, opens && from == 0));
        }
      }
    }
  }

  /** Words with a hyphen between them are one: "porte-parole". */
  private static List<PostToken> joined(List<PostToken> tokens, String text) {
    List<PostToken> joined = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      PostToken token = tokens.get(i);
      int last = joined.size() - 1;
      if (last >= 0
          && i + 1 < tokens.size()
          && isHyphen(token, text)
          && joined.get(last).range().end() == token.range().start()
          && tokens.get(i + 1).range().start() == token.range().end()
          && joined.get(last).kind() == Kind.WORD
          && isWord(tokens.get(i + 1).kind())) {
        PostToken first = joined.get(last);
        PostToken next = tokens.get(++i);
        joined.set(
            last,
            new PostToken(
                Kind.WORD,
                first.form() + "-" + next.form(),
                new CharRange(first.range().start(), next.range().end()),
                first.emphasis()));
      } else {
        joined.add(token);
      }
    }
    return joined;
  }

  private static boolean isHyphen(PostToken token, String text) {
    char c = text.charAt(token.range().start());
    return token.range().end() == token.range().start() + 1 && (c == '-' || c == '‐' || c == '‑');
  }

  private static boolean isWord(Kind kind) {
    return kind == Kind.WORD || kind == Kind.NUMBER || kind == Kind.HASHTAG;
  }

  private static boolean endsSentence(PostToken token, String text) {
    char c = text.charAt(token.range().start());
    return c == '.' || c == '!' || c == '?' || c == '…' || c == ':' || c == '«' || c == '"';
  }

  private static Word word(PostToken token, String text) {
    int start = token.range().start() + (token.kind() == Kind.HASHTAG ? 1 : 0);
    String raw = text.substring(start, token.range().end());
    String folded = folded(raw.toLowerCase(Locale.ROOT).replace('’', '\''));
    boolean elided = token.form().endsWith("'");
    boolean small = elided || folded.length() < SHORTEST_WORD || SMALL.contains(folded);
    return new Word(
        singular(folded), start, token.range().end(), small, token.kind() == Kind.NUMBER);
  }

  /** Most plurals of French and English, by their last letter. */
  private static String singular(String word) {
    String bare = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    boolean plural =
        bare.length() > 3
            && (bare.endsWith("s") || bare.endsWith("x"))
            && !bare.endsWith("ss")
            && !Character.isDigit(bare.charAt(bare.length() - 2));
    return plural ? bare.substring(0, bare.length() - 1) : bare;
  }

  static String folded(String word) {
    char[] out = new char[word.length() * 4];
    int length = ASCIIFoldingFilter.foldToASCII(word.toCharArray(), 0, out, 0, word.length());
    return new String(out, 0, length);
  }

  private static Set<String> small() {
    Set<String> small = new HashSet<>();
    FunctionWords.ofServed().forEach(word -> small.add(folded(word)));
    small.addAll(WordLists.words(Phrases.class, "stop-words.txt"));
    return Set.copyOf(small);
  }
}
