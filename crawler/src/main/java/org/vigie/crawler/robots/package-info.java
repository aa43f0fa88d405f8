/** Asks before it fetches: robots.txt, and one request at a time a host. */
@NullMarked
package org.vigie.crawler.robots;

import org.jspecify.annotations.NullMarked;
