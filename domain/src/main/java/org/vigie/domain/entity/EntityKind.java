package org.vigie.domain.entity;

/** What a watched entity is. */
public enum EntityKind {
  /** The team's own name. */
  BRAND,
  /** A rival of the brand. */
  COMPETITOR,
  /** Something that the brand or a rival offers. */
  PRODUCT,
  /** A person. */
  PERSON,
  /** A kind of offer, to find newcomers and substitutes. */
  CATEGORY
}
