package org.vigie.nlp.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.vigie.nlp.text.PostToken;
import org.vigie.nlp.text.PostToken.Kind;
import org.vigie.nlp.text.PostTokenizer;

/**
 * The words of a text in the form in which texts are compared: without case, accents, marks, emoji,
 * links, and the signs of a repeated post such as "RT @name:" and "via @name".
 *
 * @param words the words in order; numbers as written, account names with their sign
 * @param cut how many words stand before dots that cut the text off; -1 when it is whole. A half
 *     word before the dots is left out
 */
record StoryWords(List<String> words, int cut) {
  /** Words after the dots that are taken for "read more" and the like, and not for the text. */
  private static final int LONGEST_TAIL = 12;

  private static final int SHORTEST_CUT_TEXT = 4;
  private static final PostTokenizer TOKENIZER = new PostTokenizer();

  StoryWords {
    words = List.copyOf(words);
  }

  static StoryWords of(String text) {
    List<PostToken> tokens = TOKENIZER.tokens(text);
    List<String> words = new ArrayList<>(tokens.size());
    int cut = -1;
    for (int i = 0; i < tokens.size(); i++) {
      PostToken token = tokens.get(i);
      if (isRepeatSign(tokens, i)) {
        i++;
      } else if (isDots(token, text)) {
        if (words.size() > SHORTEST_CUT_TEXT) {
          cut = words.size() - (isHalfWord(tokens, i) ? 1 : 0);
          words.subList(cut, words.size()).clear();
        }
      } else if (isWord(token.kind())) {
        words.add(form(token, text));
      }
    }
    return new StoryWords(words, words.size() - cut > LONGEST_TAIL ? -1 : cut);
  }

  private static boolean isRepeatSign(List<PostToken> tokens, int at) {
    String form = tokens.get(at).form();
    return (form.equals("rt") || form.equals("mt") || form.equals("via"))
        && at + 1 < tokens.size()
        && tokens.get(at + 1).kind() == Kind.NAME;
  }

  private static boolean isDots(PostToken token, String text) {
    int start = token.range().start();
    return token.kind() == Kind.MARK
        && (text.charAt(start) == '…'
            || (text.charAt(start) == '.' && token.range().end() - start >= 3));
  }

  /** The last word touches the dots: it may be cut in two. */
  private static boolean isHalfWord(List<PostToken> tokens, int at) {
    PostToken before = tokens.get(at - 1);
    return isWord(before.kind()) && before.range().end() == tokens.get(at).range().start();
  }

  private static boolean isWord(Kind kind) {
    return switch (kind) {
      case WORD, NUMBER, NAME, HASHTAG -> true;
      case LINK, EMOJI, EMOTICON, MARK -> false;
    };
  }

  /** The tokenizer's form, but with digits as they are: another number is another statement. */
  private static String form(PostToken token, String text) {
    String form = token.form();
    boolean written = token.kind() == Kind.NAME || form.indexOf('0') >= 0;
    String word =
        written
            ? text.substring(token.range().start(), token.range().end()).toLowerCase(Locale.ROOT)
            : form;
    return folded(word.startsWith("#") ? word.substring(1) : word);
  }

  static String folded(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) > 0x7f) {
        char[] out = new char[word.length() * 4];
        int length = ASCIIFoldingFilter.foldToASCII(word.toCharArray(), 0, out, 0, word.length());
        return new String(out, 0, length);
      }
    }
    return word;
  }
}
