package org.vigie.nlp.story;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Changes texts as people and machines do when they pass them on. The same seed, the same text. */
final class EditedPosts {
  private static final List<String> BEFORE_FR =
      List.of(
          "Communiqué : ", "URGENT – ", "À lire sur notre site : ", "[Vidéo] ", "Info @presse : ");
  private static final List<String> AFTER_FR =
      List.of(
          " Lire la suite sur notre site",
          " (AFP)",
          " Suivez-nous sur Twitter et Facebook",
          " #actu #info",
          " – Source : La Gazette");
  private static final List<String> BEFORE_EN =
      List.of("BREAKING: ", "Read on our site: ", "Press release – ", "[Video] ", "News @desk: ");
  private static final List<String> AFTER_EN =
      List.of(
          " Read more here",
          " (Reuters)",
          " Follow us on Twitter and Facebook",
          " #news #update",
          " – Source: The Gazette");

  private final Random random;
  private final boolean french;

  EditedPosts(long seed, boolean french) {
    this.random = new Random(seed);
    this.french = french;
  }

  /** The kinds of change by name, and pairs of them. */
  List<Edit> all() {
    List<Edit> single =
        List.of(
            new Edit("quotes", text -> french ? "« " + text + " »" : "“" + text + "”"),
            new Edit("rt", text -> "RT @" + name() + ": " + text),
            new Edit("via", text -> text + " via @" + name()),
            new Edit("before", text -> pick(french ? BEFORE_FR : BEFORE_EN) + text),
            new Edit("after", text -> text + pick(french ? AFTER_FR : AFTER_EN)),
            new Edit("truncated", this::truncated),
            new Edit("typos", this::typos),
            new Edit("link", text -> text + " https://t.example/" + name()),
            new Edit("case", text -> text.toUpperCase(Locale.ROOT)),
            new Edit("accents", EditedPosts::withoutAccents),
            new Edit("emoji", text -> "🚨 " + text + " 😡😡"));
    List<Edit> all = new ArrayList<>(single);
    int[][] pairs = {{1, 5}, {3, 6}, {0, 7}, {4, 9}, {2, 6}, {5, 7}, {10, 8}, {3, 4}};
    for (int[] pair : pairs) {
      Edit first = single.get(pair[0]);
      Edit second = single.get(pair[1]);
      all.add(
          new Edit(
              first.name() + "+" + second.name(),
              text -> second.change().apply(first.change().apply(text))));
    }
    return all;
  }

  record Edit(String name, UnaryOperator<String> change) {}

  private String name() {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      name.append((char) ('a' + random.nextInt(26)));
    }
    return name.toString();
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  /** Short texts keep 65 to 90 %, long ones 15 to 60 %; never fewer than six words. */
  private String truncated(String text) {
    int words = text.split("\\s+").length;
    double share =
        words > 60 ? 0.15 + 0.45 * random.nextDouble() : 0.65 + 0.25 * random.nextDouble();
    int end = (int) (text.length() * share);
    while (end < text.length() && text.substring(0, end).split("\\s+").length < 7) {
      end++;
    }
    return text.substring(0, end).stripTrailing() + "…";
  }

  /** One word in eight, at least one. */
  private String typos(String text) {
    String[] words = text.split(" ");
    int left = Math.max(1, words.length / 8);
    for (int tries = 0; left > 0 && tries < words.length * 4; tries++) {
      int at = random.nextInt(words.length);
      if (words[at].length() >= 5 && words[at].chars().allMatch(Character::isLetter)) {
        words[at] = typo(words[at]);
        left--;
      }
    }
    return String.join(" ", words);
  }

  private String typo(String word) {
    int at = 1 + random.nextInt(word.length() - 2);
    String before = word.substring(0, at);
    String after = word.substring(at + 1);
    return switch (random.nextInt(4)) {
      case 0 -> before + after;
      case 1 -> before + word.charAt(at) + word.charAt(at) + after;
      case 2 -> before + (char) ('a' + random.nextInt(26)) + after;
      default -> before + after.charAt(0) + word.charAt(at) + after.substring(1);
    };
  }

  private static String withoutAccents(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }
}
