package org.vigie.nlp.entity;

/** What a name names. */
public enum NameKind {
  /** A company, institution or team. */
  ORGANISATION,
  /** A person. */
  PERSON,
  /** A city, country or region. */
  PLACE,
  /** A product that the team watches. */
  PRODUCT,
  /** A work, event or anything else. */
  OTHER
}
