package org.vigie.console.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.vigie.domain.Sha256;

/**
 * The style sheet, the scripts and the icon. Their addresses carry a hash of their content, so that
 * a browser may keep them for ever and still sees a new version at once.
 */
@Component
public class Assets {
  /** The prefix of their addresses. */
  static final String PATH = "/assets/";

  private static final int HASH_BYTES = 6;

  /** Every file that is served, by name: nothing else of the class path can be reached. */
  static final Map<String, String> FILES =
      Map.of(
          "console.css", "org/vigie/console/assets/console.css",
          "console.js", "org/vigie/console/assets/console.js",
          "icon.svg", "org/vigie/console/assets/icon.svg",
          "chart.js", "META-INF/resources/webjars/chart.js/4.5.1/dist/chart.umd.min.js",
          "htmx.js", "META-INF/resources/webjars/htmx.org/2.0.8/dist/htmx.min.js");

  private final Map<String, String> addresses = new TreeMap<>();

  Assets() {
    FILES.forEach((name, file) -> addresses.put(name, PATH + name + "?v=" + hash(file)));
  }

  /**
   * Returns the address of a file.
   *
   * @param name its name
   * @return its path with the hash of its content
   */
  public String address(String name) {
    String address = addresses.get(name);
    if (address == null) {
      throw new IllegalArgumentException("there is no asset \"" + name + "\"");
    }
    return address;
  }

  private static String hash(String file) {
    try (InputStream in = new ClassPathResource(file).getInputStream()) {
      return Sha256.hex(HASH_BYTES, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("read asset \"" + file + "\" failed", e);
    }
  }
}
