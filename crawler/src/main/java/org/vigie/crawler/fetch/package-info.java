/** Fetches one address at a time, bounded in time and size, and never from a private network. */
@NullMarked
package org.vigie.crawler.fetch;

import org.jspecify.annotations.NullMarked;
