package org.vigie.crawler.discover;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.vigie.crawler.discover.Offer.Content;
import org.vigie.domain.post.CanonicalUrl;
import org.vigie.domain.source.SourceKind;

/**
 * Puts offers in order: posts before comments before sitemaps, newest first; of several that bring
 * the same, the fullest stays and names the others.
 */
final class Ranking {
  private static final Comparator<Tried> BEST_FIRST =
      Comparator.<Tried>comparingInt(tried -> place(tried.offer()))
          .thenComparing(
              tried -> tried.offer().newest(),
              Comparator.nullsLast(Comparator.<Instant>reverseOrder()))
          .thenComparing(tried -> tried.entries().size(), Comparator.reverseOrder())
          .thenComparing(Tried::text, Comparator.reverseOrder());

  private Ranking() {}

  private static int place(Offer offer) {
    int place =
        switch (offer.content()) {
          case POSTS -> offer.isSpecial() ? 0 : 1;
          case NEWS_PAGES -> 2;
          case COMMENTS -> 3;
          case PAGES -> 4;
        };
    return offer.entries() == 0 ? place + 10 : place;
  }

  static List<Offer> of(List<Tried> tried) {
    List<Kept> kept = new ArrayList<>();
    for (Tried next : tried.stream().sorted(BEST_FIRST).toList()) {
      kept.stream()
          .filter(better -> better.brings(next))
          .findFirst()
          .ifPresentOrElse(
              better -> better.alike.add(next.offer().url()), () -> kept.add(new Kept(next)));
    }
    boolean posts =
        kept.stream()
            .anyMatch(offer ->
                offer.tried.offer().content() == Content.POSTS
                    && offer.tried.offer().entries() > 0);
    return kept.stream().map(offer -> offer.offer(posts)).toList();
  }

  /** An offer that stays, and those that bring nothing beside it. */
  private static final class Kept {
    private final Tried tried;
    private final List<CanonicalUrl> alike = new ArrayList<>();

    Kept(Tried tried) {
      this.tried = tried;
    }

    boolean brings(Tried other) {
      Offer mine = tried.offer();
      Offer its = other.offer();
      if (its.isSpecial() || its.kind() != SourceKind.FEED) {
        return mine.url().equals(its.url());
      }
      boolean within = its.url().toString().startsWith(tried.root());
      return switch (mine.kind()) {
        case DISCOURSE, FLARUM, FORUM -> within;
        case WORDPRESS -> within && (its.content() == Content.COMMENTS || tried.covers(other));
        case FEED -> mine.content() == its.content() && tried.covers(other);
        default -> false;
      };
    }

    /** A sitemap repeats what posts bring; it is worth reading where there are none. */
    Offer offer(boolean posts) {
      Offer own = tried.offer();
      boolean repeats = posts && own.kind() == SourceKind.SITEMAP;
      List<CanonicalUrl> others =
          alike.stream().distinct().filter(url -> !url.equals(own.url())).toList();
      return own.with(own.recommended() && !repeats, others);
    }
  }
}
