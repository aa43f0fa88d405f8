package org.vigie.nlp.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes small collections in the forms that training reads. */
final class TinyData {
  private static final List<String> LABELS = List.of("negative", "neutral", "positive");
  private static final List<String> ENGLISH = List.of("awful", "table", "superb");
  private static final List<String> FRENCH = List.of("affreux", "table", "superbe");
  private static final List<String> THINGS =
      List.of("soup", "host", "train", "phone", "bank", "shop", "film", "book", "song", "game");

  private TinyData() {}

  static void write(Path data) throws IOException {
    lexicons(data.resolve("lexicons"));
    pair(data.resolve("sentiment/en"), ENGLISH);
    pair(data.resolve("sentiment/fr"), FRENCH);
    StringBuilder tabbed = new StringBuilder();
    StringBuilder aspects = new StringBuilder("<sentences>\n");
    for (int i = 0; i < 30; i++) {
      String thing = THINGS.get(i / 3);
      String word = ENGLISH.get(i % 3);
      String label = LABELS.get(i % 3);
      tabbed.append(i).append('\t').append(label).append("\tmy ").append(thing).append(' ');
      tabbed.append(word).append('\n');
      aspects.append("<sentence><text>the ").append(thing).append(" is ").append(word);
      aspects.append("</text><aspectTerms><aspectTerm from=\"4\" polarity=\"").append(label);
      aspects.append("\" term=\"").append(thing).append("\" to=\"").append(4 + thing.length());
      aspects.append("\"/></aspectTerms></sentence>\n");
    }
    put(data.resolve("sentiment/en/semeval2017-train/part-A.txt"), tabbed.toString());
    put(data.resolve("targeted/mams-train.xml"), aspects.append("</sentences>").toString());
    put(data.resolve("targeted/mams-val.xml"), "<sentences></sentences>");
    put(
        data.resolve("targeted/newsmtsc-train.jsonl"),
        """
        {"sentence_normalized": "He is superb", "targets": [{"from": 0, "to": 2, "mention": "He", \
        "polarity": 6.0}]}
        """);
  }

  private static void pair(Path folder, List<String> words) throws IOException {
    for (String part : List.of("train", "val")) {
      StringBuilder texts = new StringBuilder();
      StringBuilder labels = new StringBuilder();
      for (int i = 0; i < 30; i++) {
        texts.append(THINGS.get(i / 3)).append(' ').append(words.get(i % 3)).append(' ');
        texts.append(part).append('\n');
        labels.append(i % 3).append('\n');
      }
      put(folder.resolve("xlm-t-" + part + "_text.txt"), texts.toString());
      put(folder.resolve("xlm-t-" + part + "_labels.txt"), labels.toString());
    }
  }

  private static void lexicons(Path folder) throws IOException {
    put(folder.resolve("vader_lexicon.txt"), "awful\t-2.0\t0.5\t[]\nsuperb\t3.1\t0.5\t[]\n");
    put(folder.resolve("AFINN-en-165.txt"), "awful\t-3\nsuperb\t5\n");
    put(folder.resolve("AFINN-emoticon-8.txt"), ":)\t2\n");
    put(folder.resolve("AFINN-fr-165.txt"), "affreux\t-3\nsuperbe\t5\n");
    put(
        folder.resolve("Emoji_Sentiment_Data_v1.0.csv"),
        "Emoji,code,n,place,Negative,Neutral,Positive\n😍,0x1f60d,6359,0.7,329,1390,4640\n");
    String word = "<word form=\"%s\" pos=\"JJ\" polarity=\"%s\" subjectivity=\"0.9\" />\n";
    put(folder.resolve("en-sentiment.xml"), word.formatted("superb", "0.9"));
    put(folder.resolve("fr-sentiment.xml"), word.formatted("superbe", "0.9"));
  }

  private static void put(Path file, String content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
