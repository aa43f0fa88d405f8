package org.vigie.crawler.feed;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import java.net.URI;
import java.util.Locale;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jspecify.annotations.Nullable;
import org.vigie.crawler.feed.UnreadableFeed.Reason;
import org.vigie.crawler.text.WebText;

/**
 * Reads RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0 and JSON Feed, as they are in the wild. A DOCTYPE is
 * dropped and never read, nothing outside the document is ever opened, and time and memory are
 * bounded by the size of the document. Safe for use by many threads.
 */
public final class FeedParser {
  /**
   * Reads a document as a feed.
   *
   * @param body the document, decompressed
   * @param contentType the Content-Type that came with it; null when there was none
   * @param document its address, on which relative links stand
   * @return the feed, or why it is none
   */
  public FeedResult parse(byte[] body, @Nullable String contentType, URI document) {
    String text = WebText.decode(body, contentType).strip();
    if (text.isEmpty()) {
      return new UnreadableFeed(Reason.EMPTY, "nothing but white space");
    }
    if (text.startsWith("{") || text.startsWith("[")) {
      return JsonFeedReader.read(text, document);
    }
    return text.indexOf('<') < 0
        ? new UnreadableFeed(Reason.NOT_A_FEED, "neither XML nor JSON")
        : xml(text, document);
  }

  private static FeedResult xml(String text, URI document) {
    try {
      Document tree = SafeXml.parse(text);
      Element root = tree.getRootElement();
      return switch (Markup.name(root)) {
        case "rss" -> rss(tree, "rss-" + version(root, "2.0"), document);
        case "rdf" -> rss(tree, rdf(root), document);
        case "feed", "entry" -> atom(tree, document);
        default -> new UnreadableFeed(Reason.NOT_A_FEED, "root element " + shortened(root));
      };
    } catch (SafeXml.TooLargeException e) {
      return new UnreadableFeed(Reason.TOO_LARGE, String.valueOf(e.getMessage()));
    } catch (JDOMException e) {
      return new UnreadableFeed(Reason.MALFORMED, "XML: " + e.getMessage());
    }
  }

  private static FeedResult rss(Document tree, String format, URI document) {
    FeedHead head = FeedHead.read(tree.getRootElement(), document);
    return switch (rome(RssRepair.repair(tree, document))) {
      case Channel channel -> RssReader.read(channel, format, head);
      case null, default -> new UnreadableFeed(Reason.MALFORMED, format);
    };
  }

  private static FeedResult atom(Document tree, URI document) {
    boolean old = Names.meant(tree.getRootElement()).equals(Names.ATOM_03);
    String format = old ? "atom-0.3" : "atom-1.0";
    FeedHead head = FeedHead.read(tree.getRootElement(), document);
    return switch (rome(AtomRepair.repair(tree, document))) {
      case Feed feed -> AtomReader.read(feed, format, head);
      case null, default -> new UnreadableFeed(Reason.MALFORMED, format);
    };
  }

  /** The library's reading; null when it refuses what was repaired for it. */
  private static @Nullable WireFeed rome(Document repaired) {
    try {
      return new WireFeedInput(false, Locale.ROOT).build(repaired);
    } catch (FeedException | IllegalArgumentException e) {
      return null;
    }
  }

  private static String version(Element root, String usual) {
    String version = Markup.attribute(root, "version");
    boolean known = version != null && version.matches("[0-9]+\\.[0-9]+(\\.[0-9]+)?");
    return known && version != null ? version : usual;
  }

  private static String rdf(Element root) {
    boolean early =
        root.getChildren().stream().anyMatch(e -> e.getNamespaceURI().contains("netscape.com"));
    return early ? "rdf-0.9" : "rdf-1.0";
  }

  private static String shortened(Element root) {
    String name = root.getName();
    return name.length() > 40 ? name.substring(0, 40) : name;
  }
}
