package org.vigie.crawler.text;

import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/**
 * Reduces HTML to plain text: paragraphs are set apart by an empty line, the words of links are
 * kept, scripts and styles are dropped, entities are decoded. Stateless.
 */
public final class HtmlText {
  /** The longest text that is kept, in chars; longer ones are cut. */
  public static final int LONGEST = 100_000;

  private static final Pattern ELEMENT = Pattern.compile("</?[A-Za-z][A-Za-z0-9-]{0,30} ?/?>");
  private static final Pattern TAG = Pattern.compile("<[A-Za-z/!?]");
  private static final Pattern BLANKS = Pattern.compile(" {2,}");

  private HtmlText() {}

  /**
   * Reduces a body to plain text.
   *
   * @param html HTML, or plain text with or without entities
   * @return its text, at most {@link #LONGEST} chars; empty when it has none
   */
  public static String plain(String html) {
    if (!TAG.matcher(html).find()) {
      return tidy(Parser.unescapeEntities(html.replace("\r\n", "\n"), false));
    }
    return plain(Jsoup.parse(TagNames.bounded(html)).body(), _ -> true);
  }

  /**
   * Reduces a part of a page to plain text.
   *
   * @param root the part
   * @param kept says which texts in it are wanted
   * @return the text, at most {@link #LONGEST} chars; empty when there is none
   */
  public static String plain(Element root, Predicate<? super TextNode> kept) {
    TextCollector collector = new TextCollector(kept);
    collector.traverse(root);
    return tidy(collector.out.toString());
  }

  /**
   * Says whether an element holds nothing that a reader reads.
   *
   * @param element any element
   * @return true for scripts, styles, controls and the like
   */
  public static boolean isSilent(Element element) {
    return TextCollector.DROPPED.contains(element.normalName());
  }

  /**
   * Says whether the text of an element stands apart from the text before and after it.
   *
   * @param element any element
   * @return true for paragraphs, lines and cells
   */
  public static boolean standsApart(Element element) {
    String name = element.normalName();
    return TextCollector.PARAGRAPHS.contains(name)
        || TextCollector.LINES.contains(name)
        || TextCollector.CELLS.contains(name);
  }

  /**
   * Reduces a title to one line of plain text.
   *
   * @param title a title as the feed gives it, with or without mark-up
   * @return its text in one line; the title itself when it is the name of one element
   */
  public static String line(String title) {
    String plain = BLANKS.matcher(plain(title).replace('\n', ' ')).replaceAll(" ");
    return plain.isEmpty() && ELEMENT.matcher(title.strip()).matches() ? title.strip() : plain;
  }

  private static String tidy(String text) {
    return SafeText.cut(Accents.joined(Spaces.tidy(SafeText.of(text))), LONGEST);
  }

  /** Walks the tree without recursion and stops when there is enough text. */
  private static final class TextCollector implements NodeFilter {
    private static final Set<String> DROPPED =
        Set.of(
            "script",
            "style",
            "template",
            "noscript",
            "iframe",
            "object",
            "embed",
            "svg",
            "math",
            "head",
            "title",
            "select",
            "textarea",
            "button");
    private static final Set<String> PARAGRAPHS =
        Set.of(
            "p",
            "div",
            "section",
            "article",
            "header",
            "footer",
            "aside",
            "main",
            "nav",
            "figure",
            "blockquote",
            "pre",
            "ul",
            "ol",
            "dl",
            "table",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "address",
            "details",
            "form");
    private static final Set<String> LINES =
        Set.of("br", "li", "tr", "dt", "dd", "figcaption", "caption", "summary", "option");

    private static final Set<String> CELLS = Set.of("td", "th");

    private final StringBuilder out = new StringBuilder();
    private final Predicate<? super TextNode> kept;

    TextCollector(Predicate<? super TextNode> kept) {
      this.kept = kept;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode text) {
        if (kept.test(text)) {
          Spaces.fold(text.getWholeText(), out);
        }
      } else if (node instanceof Element element) {
        if (DROPPED.contains(element.normalName())) {
          return FilterResult.SKIP_ENTIRELY;
        }
        breakFor(element);
      }
      // Twice the limit, since spaces are folded afterwards.
      return out.length() > 2 * LONGEST ? FilterResult.STOP : FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element && !element.normalName().equals("br")) {
        breakFor(element);
      }
      return FilterResult.CONTINUE;
    }

    private void breakFor(Element element) {
      String name = element.normalName();
      if (PARAGRAPHS.contains(name)) {
        out.append("\n\n");
      } else if (LINES.contains(name)) {
        out.append('\n');
      } else if (CELLS.contains(name)) {
        out.append(' ');
      }
    }
  }
}
