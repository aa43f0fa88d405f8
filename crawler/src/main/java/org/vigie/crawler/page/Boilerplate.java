package org.vigie.crawler.page;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Tells an article and its surroundings by the names that page makers give to elements: tags,
 * roles, classes and ids, in English and French. A name alone decides nothing here; {@link
 * Surroundings} weighs it against the text that would be lost.
 */
final class Boilerplate {
  // Before the sets, which are cut with it.
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private static final Set<String> WHOLE = Set.of("html", "body", "main", "article");

  private static final Set<String> TAGS =
      words("nav aside footer menu dialog figcaption label audio video");

  private static final Set<String> ROLES =
      words(
          """
          alert banner complementary contentinfo dialog menu menubar navigation search tablist
          toolbar
          """);

  /** Words of classes and ids. */
  private static final Set<String> WORDS =
      words(
          """
          ad ads advert advertisement advertising akismet alert author authors banner bio
          breadcrumb breadcrumbs button buttons byline caption carousel categories colophon comment
          commentform commentlist comments consent contact cookie cookies copyright credit credits
          date dateline disclaimer disqus dropdown embed follow footer footnav gallery hidden
          infobox jobs latest login masthead menu menus meta metadata modal nav navbar navigation
          newsletter newsletters outbrain overlay pager pagination paywall popular popup postmeta
          print privacy promo promos promotion rail readmore recirc recirculation recommendations
          recommended related replies reply respond rss search share sharebar sharedaddy sharing
          sidebar signup skip slideshow social socials sponsor sponsored subnav subscribe
          subscription taboola taglist tags teaser teasers timestamp toolbar tooltip topnav
          trending widget widgets
          abonnement abonnez auteur auteurs commentaire commentaires legende partage partager
          publicite recommandations similaires
          """);

  /** Classes and ids, without what is no letter, of the element that holds just the article. */
  private static final Set<String> BODIES =
      words(
          """
          articlebody articlecontent articletext blogcontent bodytext contentbody entrycontent
          maincontent postbody postcontent posttext storybody storycontent storytext
          """);

  private static final Pattern HIDDEN =
      Pattern.compile("(?i)(?:^|;)\\s*(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)");
  private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");
  private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");
  private static final int LONGEST_NAME = 300;

  private Boilerplate() {}

  private static Set<String> words(String text) {
    return Set.of(SPACES.split(text.strip()));
  }

  /** Whether an element looks by its name as if it surrounded an article. */
  static boolean surrounds(Element element) {
    String tag = element.normalName();
    return !WHOLE.contains(tag)
        && (TAGS.contains(tag)
            || ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
            || isHidden(element)
            || hasWord(names(element)));
  }

  /** Whether an element looks by its name as if it held the text of an article and no more. */
  static boolean holdsBody(Element element) {
    return element.attr("itemprop").equals("articleBody")
        || SPACES
            .splitAsStream(names(element).toLowerCase(Locale.ROOT))
            .anyMatch(name -> BODIES.contains(NO_LETTERS.matcher(name).replaceAll("")));
  }

  /** Whether an element says that it holds an article. */
  static boolean isArticle(Element element) {
    return element.normalName().equals("article") || holdsBody(element);
  }

  private static boolean isHidden(Element element) {
    return element.hasAttr("hidden") || HIDDEN.matcher(shortened(element.attr("style"))).find();
  }

  private static String names(Element element) {
    return shortened(element.className() + " " + element.id());
  }

  private static String shortened(String text) {
    return text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) : text;
  }

  private static boolean hasWord(String names) {
    return !names.isBlank()
        && NO_LETTERS
            .splitAsStream(CAMEL.matcher(names).replaceAll(" ").toLowerCase(Locale.ROOT))
            .anyMatch(WORDS::contains);
  }
}
