package org.vigie.crawler.robots;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRule;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Reads robots.txt, and writes down what of it concerns this crawler: the rules of one group, in
 * place of half a megabyte that speaks to others.
 */
final class RobotsText {
  /** RFC 9309, 2.5: at least 500 KiB must be read; what follows is ignored. */
  static final int READ = 512 * 1024;

  /** Nobody waits longer, and the times of several such waits can still be told. */
  private static final Duration LONGEST_DELAY = Duration.ofDays(3_650);

  private final List<String> names;

  RobotsText(String name) {
    this.names = List.of(name.toLowerCase(Locale.ROOT));
  }

  SimpleRobotRules parse(String address, byte[] bytes) {
    byte[] read = bytes.length > READ ? Arrays.copyOf(bytes, wholeLines(bytes)) : bytes;
    // The parser keeps state while it works, and would turn a long delay into a ban.
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
    return parser.parseContent(address, read, "text/plain", names);
  }

  /** Half a rule is another rule: "Disallow: /" in place of "Disallow: /private". */
  private static int wholeLines(byte[] bytes) {
    int end = READ;
    while (end > 0 && bytes[end - 1] != '\n' && bytes[end - 1] != '\r') {
      end--;
    }
    return end;
  }

  SimpleRobotRules parse(String address, String text) {
    return parse(address, text.getBytes(StandardCharsets.UTF_8));
  }

  /** How long the host wants to be left alone between two requests. */
  static Duration delay(SimpleRobotRules rules) {
    long millis = Math.clamp(rules.getCrawlDelay(), 0, LONGEST_DELAY.toMillis());
    return Duration.ofMillis(millis);
  }

  /** The rules for this crawler alone; reading them again gives the same rules. */
  static String write(SimpleRobotRules rules) {
    StringBuilder text = new StringBuilder();
    if (rules.isAllowNone()) {
      text.append("Disallow: /\n");
    }
    for (RobotRule rule : rules.getRobotRules()) {
      text.append(rule.isAllow() ? "Allow: " : "Disallow: ").append(rule.getPrefix()).append('\n');
    }
    long delay = rules.getCrawlDelay();
    if (delay > 0) {
      String seconds = BigDecimal.valueOf(delay, 3).stripTrailingZeros().toPlainString();
      text.append("Crawl-delay: ").append(seconds).append('\n');
    }
    return text.isEmpty() ? "" : "User-agent: *\n" + text;
  }
}
