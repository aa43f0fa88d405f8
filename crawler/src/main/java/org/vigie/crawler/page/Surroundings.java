package org.vigie.crawler.page;

import java.util.List;
import java.util.regex.Pattern;
import org.vigie.crawler.page.Outline.Part;

/**
 * Marks the segments that surround an article: navigation, comments, teasers of other articles,
 * captions, labels of advertisements.
 */
final class Surroundings {
  /**
   * An element that holds more than this part of the prose is no surrounding, whatever its name:
   * pages name their whole body after the comments or the sidebar that it holds.
   */
  private static final double MOST = 0.6;

  /** A teaser is a linked heading and a few lines in an element of their own. */
  private static final int LARGEST_TEASER = 6;

  private static final double LINKED = 0.9;
  private static final int LONGEST_LABEL = 300;
  private static final Pattern LABEL =
      Pattern.compile(
          "(?iu)(?:advert(?:isement|ising)?|publicité|annonce|sponsored|sponsorisé"
              + "|story continues(?: below(?: advertisement)?)?"
              + "|read more|lire (?:aussi|la suite|plus)|(?:see|read|voir) (?:also|aussi)"
              + "|à lire(?: aussi)?|(?:copyright|©|\\(c\\)).{0,200})\\W*");

  private Surroundings() {}

  /**
   * Marks the segments of a page.
   *
   * @param outline the page
   * @param weights the weight of each segment
   * @return true for each segment that surrounds the article
   */
  static boolean[] of(Outline outline, double[] weights) {
    double[] prose = sums(weights);
    double most = MOST * prose[weights.length];
    int[] borders = new int[weights.length + 1];
    for (Part part : outline.parts()) {
      boolean small = prose[part.to()] - prose[part.from()] <= most;
      if (small && (Boilerplate.surrounds(part.element()) || isTeaser(part, outline.segments()))) {
        borders[part.from()]++;
        borders[part.to()]--;
      }
    }
    boolean[] marked = new boolean[weights.length];
    int depth = 0;
    for (int i = 0; i < marked.length; i++) {
      depth += borders[i];
      marked[i] = depth > 0 || isLabel(outline.segments().get(i));
    }
    return marked;
  }

  private static double[] sums(double[] weights) {
    double[] sums = new double[weights.length + 1];
    for (int i = 0; i < weights.length; i++) {
      sums[i + 1] = sums[i] + Math.max(0, weights[i]);
    }
    return sums;
  }

  private static boolean isTeaser(Part part, List<Segment> segments) {
    return part.size() > 1
        && part.size() <= LARGEST_TEASER
        && segments.subList(part.from(), part.to()).stream()
            .anyMatch(segment -> segment.isHeading() && segment.linkDensity() > LINKED);
  }

  private static boolean isLabel(Segment segment) {
    return segment.length() <= LONGEST_LABEL && LABEL.matcher(segment.text()).matches();
  }
}
