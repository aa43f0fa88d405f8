package org.vigie.app.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import org.vigie.app.config.settings.WrittenLanguage;

/**
 * Where a command reads and writes, and in which language it speaks.
 *
 * @param in standard input
 * @param out standard output: results only
 * @param err standard error: everything else
 * @param locale French or English
 */
public record Terminal(InputStream in, PrintStream out, PrintStream err, Locale locale) {
  private static final String BUNDLE = "org.vigie.app.cli.messages";
  static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /**
   * Makes the terminal of this process; results are written as UTF-8.
   *
   * @param language the value of the variable LANG or the like, such as "fr_FR.UTF-8"
   * @return French when it begins with "fr", English otherwise
   */
  static Terminal ofProcess(String language) {
    return new Terminal(
        System.in,
        new PrintStream(
            new java.io.FileOutputStream(java.io.FileDescriptor.out),
            false,
            StandardCharsets.UTF_8),
        new PrintStream(
            new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8),
        WrittenLanguage.ofTag(language).locale());
  }

  /**
   * Finds a text.
   *
   * @param key its key
   * @param arguments what stands in its places
   * @return the text in the terminal's language
   */
  String text(String key, Object... arguments) {
    String text = ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK).getString(key);
    for (int i = 0; i < arguments.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
    }
    return text;
  }

  /**
   * Tells whether there is a text.
   *
   * @param key its key
   * @return whether {@link #text} finds it
   */
  boolean knows(String key) {
    return ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK).containsKey(key);
  }

  /**
   * Says something to the user on standard error.
   *
   * @param key the key of the text
   * @param arguments what stands in its places
   */
  void say(String key, Object... arguments) {
    err.println(text(key, arguments));
    err.flush();
  }
}
