package org.vigie.nlp.target;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.vigie.nlp.Resources;

/** The files of rules: with them changes what is judged, so they are part of the version. */
final class RuleFiles {
  /** All of them, in the order in which they are hashed. */
  static final List<String> NAMES =
      List.of(
          "alone.txt",
          "comparisons.txt",
          "contrasts.txt",
          "customers.txt",
          "faults.txt",
          "figures.txt",
          "likenesses.txt",
          "openers.txt",
          "qualities.txt",
          "unrivalled.txt");

  private RuleFiles() {}

  /** Returns the content of all files, one after the other. */
  static byte[] bytes() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    NAMES.forEach(name -> all.writeBytes(Resources.bytes(RuleFiles.class, name)));
    return all.toByteArray();
  }
}
