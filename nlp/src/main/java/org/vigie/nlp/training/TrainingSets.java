package org.vigie.nlp.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vigie.domain.post.Language;

/** Names the collections that a model which ships may learn from. */
final class TrainingSets {
  private TrainingSets() {}

  static List<LabelledPost> english(Path data, Set<String> heldOut) throws IOException {
    Path folder = data.resolve("sentiment/en");
    List<LabelledPost> posts = LabelledPosts.tabbed(folder.resolve("semeval2017-train"));
    posts.addAll(split(folder));
    return LabelledPosts.distinct(posts, new HashSet<>(heldOut));
  }

  static List<LabelledPost> french(Path data, Set<String> heldOut) throws IOException {
    return LabelledPosts.distinct(split(data.resolve("sentiment/fr")), new HashSet<>(heldOut));
  }

  private static List<LabelledPost> split(Path folder) throws IOException {
    List<LabelledPost> posts = new ArrayList<>();
    for (String part : List.of("train", "val")) {
      String name = "xlm-t-" + part;
      posts.addAll(
          LabelledPosts.pair(
              folder.resolve(name + "_text.txt"), folder.resolve(name + "_labels.txt")));
    }
    return posts;
  }

  /** Returns the collections of labelled targets, those of one publication together. */
  static List<TargetSet> targets(Path data) throws IOException {
    Path folder = data.resolve("targeted");
    List<LabelledTarget> meals =
        new ArrayList<>(LabelledTargets.aspects(folder.resolve("mams-train.xml")));
    meals.addAll(LabelledTargets.aspects(folder.resolve("mams-val.xml")));
    List<LabelledTarget> news = LabelledTargets.news(folder.resolve("newsmtsc-train.jsonl"));
    return List.of(
        new TargetSet("mams", meals, Language.ENGLISH, 1),
        new TargetSet("newsmtsc", news, Language.ENGLISH, 1));
  }
}
