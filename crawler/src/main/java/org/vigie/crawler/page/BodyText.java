package org.vigie.crawler.page;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.vigie.crawler.page.Outline.Part;
import org.vigie.crawler.text.HtmlText;

/**
 * Finds the text of the article in a page. The element whose segments weigh most in sum holds the
 * article: each paragraph speaks for it, each link and each bit of the surroundings against it.
 */
final class BodyText {
  private static final double SURROUNDING = -8;

  /** What speaks for an element that is named as the body of an article. */
  private static final double NAMED = 1.1;

  private static final double LINKS = 0.7;

  private final List<Segment> segments;
  private final double[] weights;
  private final boolean[] surroundings;
  private final Part body;

  private BodyText(Outline outline, double[] weights, boolean[] surroundings, Part body) {
    this.segments = outline.segments();
    this.weights = weights;
    this.surroundings = surroundings;
    this.body = body;
  }

  /**
   * Finds the text of the article.
   *
   * @param outline the page
   * @return the text of the article; empty when the page has no text
   */
  static String of(Outline outline) {
    double[] weights = outline.segments().stream().mapToDouble(Weights::of).toArray();
    boolean[] surroundings = Surroundings.of(outline, weights);
    return heaviest(outline, weights, surroundings)
        .map(body -> new BodyText(outline, weights, surroundings, body).text())
        .or(() ->
            whole(outline).map(body -> new BodyText(outline, weights, surroundings, body).all()))
        .orElse("");
  }

  private static Optional<Part> heaviest(Outline outline, double[] weights, boolean[] surrounding) {
    double[] sums = new double[weights.length + 1];
    for (int i = 0; i < weights.length; i++) {
      sums[i + 1] = sums[i] + (surrounding[i] ? SURROUNDING : weights[i]);
    }
    Part best = null;
    double most = 0;
    for (Part part : outline.parts()) {
      double sum = sums[part.to()] - sums[part.from()];
      double weight = sum > 0 && Boilerplate.holdsBody(part.element()) ? sum * NAMED : sum;
      if (weight > most) {
        most = weight;
        best = part;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Where there is no prose, all that is not surroundings: a few words, a verse, a list. */
  private static Optional<Part> whole(Outline outline) {
    List<Part> parts = outline.parts();
    return parts.stream()
        .filter(part -> Boilerplate.isArticle(part.element()))
        .findFirst()
        .or(() -> parts.isEmpty() ? Optional.empty() : Optional.of(parts.getLast()));
  }

  private String text() {
    int first = body.from();
    int last = body.to() - 1;
    while (first < last && !isProse(first)) {
      first++;
    }
    while (last > first && !isProse(last)) {
      last--;
    }
    return rendered(extended(first, -1), extended(last, 1));
  }

  private String all() {
    int first = body.from();
    while (first < body.to() - 1 && (surroundings[first] || segments.get(first).isHeadingOne())) {
      first++;
    }
    return rendered(first, body.to() - 1);
  }

  private boolean isProse(int index) {
    return !surroundings[index] && weights[index] > 0;
  }

  /** Takes in the short paragraphs, items and cells that stand beside the outermost prose. */
  private int extended(int edge, int step) {
    Element home = Edges.home(segments.get(edge));
    int end = edge;
    for (int i = edge + step; i >= body.from() && i < body.to(); i += step) {
      Segment segment = segments.get(i);
      if (surroundings[i]) {
        continue;
      }
      if (!Edges.belongs(segment, home)) {
        break;
      }
      if (step < 0 ? !segment.isHeadingOne() : !segment.isHeading()) {
        end = i;
      }
    }
    return end;
  }

  private String rendered(int first, int last) {
    Set<TextNode> kept = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = first; i <= last; i++) {
      if (!surroundings[i] && segments.get(i).linkDensity() < LINKS) {
        kept.addAll(segments.get(i).nodes());
      }
    }
    return HtmlText.plain(body.element(), kept::contains);
  }
}
