package org.vigie.domain.source;

/** How a source is read. */
public enum SourceKind {
  /** RSS, RDF, Atom or JSON Feed. */
  FEED
}
