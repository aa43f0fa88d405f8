package org.vigie.crawler.forum;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.crawler.select.Selector;
import org.vigie.crawler.select.Selectors;
import org.vigie.crawler.time.DayOrder;

/**
 * Where the pages of an engine hold their parts; read from a file beside this class, since nothing
 * but this tells one engine from another.
 *
 * @param selectors the places
 * @param threadId what picks the id of a thread out of its address
 * @param boards the links to boards on the first page of a forum
 * @param monthFirst the language tags, all that begin so, whose dates put the month first where the
 *     language does not tell
 */
record Preset(Selectors selectors, Pattern threadId, Selector boards, String monthFirst) {

  /** Reads the preset of an engine. */
  static Preset of(ForumEngine engine) {
    Properties file = new Properties();
    String name = engine.label() + ".properties";
    try (InputStream in = Objects.requireNonNull(Preset.class.getResourceAsStream(name), name)) {
      file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> written = new HashMap<>();
    file.stringPropertyNames().forEach(key -> written.put(key, file.getProperty(key)));
    return new Preset(
        Selectors.of(written),
        Pattern.compile(file.getProperty("thread-id")),
        Selector.parse(file.getProperty("boards")),
        file.getProperty("month-first", "en-us"));
  }

  /** Whether the month comes first in dates: the language decides, or else what is usual here. */
  boolean isMonthFirst(String language) {
    DayOrder order = DayOrder.of(language);
    return order != DayOrder.UNKNOWN
        ? order == DayOrder.MONTH_FIRST
        : isUsuallyMonthFirst(language);
  }

  private boolean isUsuallyMonthFirst(String language) {
    return language.toLowerCase(Locale.ROOT).replace('_', '-').startsWith(monthFirst);
  }

  /** The id in the address of a thread; the address itself when it holds none. */
  String threadId(String address) {
    Matcher matcher = threadId.matcher(address);
    if (!matcher.find()) {
      return address;
    }
    for (int group = 1; group <= matcher.groupCount(); group++) {
      if (matcher.group(group) != null) {
        return matcher.group(group);
      }
    }
    return address;
  }
}
