package org.vigie.crawler.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the JSON-LD of a page and finds the article among the things that it describes. */
final class LinkedData {
  private static final int MOST_SCRIPTS = 50;
  private static final int MOST_NODES = 20_000;
  private static final Pattern ARTICLE =
      Pattern.compile(".*(?:Article|(?<!Job)Posting|Review)|Report|Question|Recipe");
  private static final Pattern PAGE = Pattern.compile("(?:Web|Item|QA|About|FAQ)Page");
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .build();

  private final List<JsonNode> things = new ArrayList<>();
  private final Map<String, JsonNode> byId = new HashMap<>();

  private LinkedData() {}

  /**
   * Finds the article in the data of a page.
   *
   * @param page the page
   * @param isPage says whether an address is the one of the page
   * @return the article, or else the page itself; nothing but absent values when there is neither
   */
  static LinkedArticle of(Document page, Predicate<String> isPage) {
    LinkedData data = new LinkedData();
    page.getElementsByTag("script").stream()
        .filter(script -> script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json"))
        .limit(MOST_SCRIPTS)
        .forEach(data::read);
    List<JsonNode> articles = data.ofType(ARTICLE).toList();
    JsonNode chosen =
        articles.stream()
            .filter(article -> isPage.test(new LinkedArticle(article, data.byId).url()))
            .findFirst()
            .or(() -> articles.stream().findFirst())
            .or(() -> data.ofType(PAGE).findFirst())
            .orElse(JSON.missingNode());
    return new LinkedArticle(chosen, data.byId);
  }

  private void read(Element script) {
    try {
      collect(JSON.readTree(unwrapped(script.data())));
    } catch (JacksonException e) {
      // Half of a description is none: what stands in the page itself is read instead.
    }
  }

  /** What stands in the comment or section that some pages put around a script. */
  private static String unwrapped(String data) {
    String bare = data.replace("<![CDATA[", "").replace("]]>", "");
    int from = Math.min(first(bare, '{'), first(bare, '['));
    int to = Math.max(bare.lastIndexOf('}'), bare.lastIndexOf(']')) + 1;
    return from < to ? bare.substring(from, to) : "";
  }

  private static int first(String text, char c) {
    int index = text.indexOf(c);
    return index < 0 ? text.length() : index;
  }

  /** Level by level: what stands outermost is what the page is about. */
  private void collect(JsonNode root) {
    Queue<JsonNode> left = new ArrayDeque<>(List.of(root));
    for (int i = 0; i < MOST_NODES && !left.isEmpty(); i++) {
      JsonNode node = left.remove();
      if (node.isObject()) {
        things.add(node);
        JsonNode id = node.path("@id");
        if (id.isString() && node.size() > 1) {
          byId.putIfAbsent(id.stringValue(), node);
        }
      }
      node.values().stream().filter(JsonNode::isContainer).forEach(left::add);
    }
  }

  private Stream<JsonNode> ofType(Pattern type) {
    return things.stream()
        .filter(thing ->
            LinkedArticle.strings(thing.path("@type"))
                .anyMatch(name -> type.matcher(name).matches()));
  }
}
