package org.vigie.crawler.discover;

/**
 * Something that a person wants to know of a search, although it is no source.
 *
 * @param topic what it is about
 * @param subject an address, or the name of a software
 * @param detail a metric label of the failure; empty when there is none
 */
public record Remark(Topic topic, String subject, String detail) {
  /** What a remark is about. */
  public enum Topic {
    /** A software that is known but cannot be read yet; the subject is its name. */
    NO_CONNECTOR,
    /** A software whose mark was seen, while nothing of it could be read; its name. */
    UNCONFIRMED,
    /** A source that the site names, or may have, and that could not be read; its address. */
    UNREADABLE,
    /** The site's robots.txt forbids it, so it was not asked for; its address. */
    ROBOTS,
    /** The search ended before all was asked for, to be no burden; the address asked first. */
    CUT
  }
}
