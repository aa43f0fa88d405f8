package org.vigie.crawler.feed;

/** What reading a document as a feed gives: a feed, or why it is none. */
public sealed interface FeedResult permits ParsedFeed, UnreadableFeed {}
