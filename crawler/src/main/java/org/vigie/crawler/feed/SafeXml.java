package org.vigie.crawler.feed;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;
import org.jsoup.parser.Parser;
import org.vigie.crawler.text.TagNames;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Parses XML without DOCTYPE, without any outside reference, and with bounds on depth and number of
 * elements; mends what is not well formed.
 */
final class SafeXml {
  /** Deeper than any feed with mark-up in it. */
  private static final int DEEPEST = 256;

  /** Forty fields in five thousand entries. */
  private static final int MOST_ELEMENTS = 200_000;

  private SafeXml() {}

  /** More elements, or deeper nesting, than is read. */
  static final class TooLargeException extends SAXException {
    private static final long serialVersionUID = 1L;

    TooLargeException(String message) {
      super(message);
    }
  }

  /**
   * Parses a document, if need be after mending its tags.
   *
   * @throws TooLargeException when it passes the bounds
   * @throws JDOMException when it cannot be mended
   */
  static Document parse(String text) throws JDOMException, TooLargeException {
    String mended = Prefixes.declared(XmlMender.mend(text));
    try {
      return strict(mended);
    } catch (JDOMException e) {
      return strict(Prefixes.declared(XmlMender.mend(retagged(mended))));
    }
  }

  /** Closes what is open and drops what is stray, as far as an HTML-tolerant parser can. */
  private static String retagged(String text) {
    org.jsoup.nodes.Document tree =
        Parser.xmlParser().setMaxDepth(DEEPEST).parseInput(TagNames.bounded(text), "");
    tree.outputSettings()
        .syntax(org.jsoup.nodes.Document.OutputSettings.Syntax.xml)
        .escapeMode(org.jsoup.nodes.Entities.EscapeMode.xhtml)
        .prettyPrint(false);
    org.jsoup.nodes.Element root = tree.firstElementChild();
    return root == null ? "" : root.outerHtml();
  }

  private static Document strict(String text) throws JDOMException, TooLargeException {
    SAXBuilder builder = new SAXBuilder();
    builder.setExpandEntities(false);
    builder.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    builder.setFeature("http://xml.org/sax/features/external-general-entities", false);
    builder.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
    builder.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    builder.setXMLFilter(new Bounds());
    try {
      return builder.build(new StringReader(text));
    } catch (JDOMException e) {
      if (e.getCause() instanceof TooLargeException bound) {
        throw bound;
      }
      throw e;
    } catch (IOException | IllegalArgumentException e) {
      throw new JDOMException("names or characters that XML does not know", e);
    }
  }

  /** Counts elements while they pass, and tidies the names of namespaces. */
  private static final class Bounds extends XMLFilterImpl {
    private int depth;
    private int elements;

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes)
        throws SAXException {
      if (++depth > DEEPEST) {
        throw new TooLargeException("more than " + DEEPEST + " elements inside one another");
      }
      if (++elements > MOST_ELEMENTS) {
        throw new TooLargeException("more than " + MOST_ELEMENTS + " elements");
      }
      super.startElement(uri.strip(), local, name, attributes);
    }

    /** White space around a namespace is a slip of the pen; the tree refuses it. */
    @Override
    public void startPrefixMapping(String prefix, String uri) throws SAXException {
      super.startPrefixMapping(prefix, uri.strip());
    }

    @Override
    public void endElement(String uri, String local, String name) throws SAXException {
      depth--;
      super.endElement(uri, local, name);
    }
  }
}
