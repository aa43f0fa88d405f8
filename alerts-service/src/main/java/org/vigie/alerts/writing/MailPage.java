package org.vigie.alerts.writing;

import java.util.List;

/**
 * The frame of a mail or digest: one column of at most 600 pixels, made of tables and inline
 * styles, without any resource from elsewhere; readable in mail programs and in a browser.
 *
 * @param title the title of the document
 * @param accent the colour of the line at the top, as CSS
 * @param body what it says
 * @param footer why it came and how it was made
 */
public record MailPage(String title, String accent, List<Element> body, List<Element> footer) {
  /** Copies the lists. */
  public MailPage {
    body = List.copyOf(body);
    footer = List.copyOf(footer);
  }

  /**
   * Writes the document.
   *
   * @param words the language
   * @return a whole HTML document
   */
  public String html(Words words) {
    Element head =
        Element.of("head")
            .add(
                Element.of("meta").attribute("charset", "utf-8"),
                Element.of("meta")
                    .attribute("name", "viewport")
                    .attribute("content", "width=device-width, initial-scale=1"),
                Element.of("meta").attribute("name", "color-scheme").attribute("content", "light"),
                Element.of("title").text(title));
    Element html =
        Element.of("html")
            .attribute("lang", words.language().tag())
            .add(
                head,
                Element.of("body").style("margin:0;padding:0;background:#eef1f5;").add(outer()));
    return "<!doctype html>\n" + html.html() + "\n";
  }

  private Element outer() {
    Element column =
        Element.layoutTable()
            .style(
                "max-width:600px;background:#ffffff;border:1px solid #d7dce3;border-top:4px solid "
                    + accent
                    + ";")
            .add(
                row("padding:24px 24px 28px 24px;", body),
                row(
                    "padding:16px 24px 20px 24px;background:#f7f8fa;border-top:1px solid #e4e8ed;",
                    footer));
    Element cell =
        Element.of("td").attribute("align", "center").style("padding:20px 10px;").add(column);
    return Element.layoutTable().style("background:#eef1f5;").add(Element.of("tr").add(cell));
  }

  private static Element row(String style, List<Element> content) {
    return Element.of("tr").add(Element.of("td").style(Look.TEXT + style).addAll(content));
  }
}
