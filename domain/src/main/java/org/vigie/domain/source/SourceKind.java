package org.vigie.domain.source;

/** How a source is read. */
public enum SourceKind {
  /** RSS, RDF, Atom or JSON Feed. */
  FEED,
  /** Any site, by CSS selectors. */
  PAGE,
  /** A forum of a known engine, by a preset of CSS selectors and its feeds. */
  FORUM,
  /** A Discourse forum, by its JSON. */
  DISCOURSE,
  /** A Flarum forum, by its JSON:API. */
  FLARUM,
  /** Posts and comments of a WordPress site, by its REST interface. */
  WORDPRESS,
  /** A sitemap, and the pages that it lists. */
  SITEMAP
}
