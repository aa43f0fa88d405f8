package org.vigie.nlp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads the files that come with the classes. */
public final class Resources {
  private Resources() {}

  /**
   * Reads a file.
   *
   * @param beside the class beside which it lies
   * @param name its name
   * @return its content
   * @throws IllegalStateException when it is not there
   */
  public static byte[] bytes(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("resource \"" + name + "\" is missing");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("resource \"" + name + "\" cannot be read", e);
    }
  }

  /**
   * Reads a text in UTF-8.
   *
   * @param beside the class beside which it lies
   * @param name its name
   * @return its content
   * @throws IllegalStateException when it is not there
   */
  public static String text(Class<?> beside, String name) {
    return new String(bytes(beside, name), StandardCharsets.UTF_8);
  }
}
