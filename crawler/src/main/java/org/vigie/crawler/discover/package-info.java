/** Finds what a site offers to be read. */
@NullMarked
package org.vigie.crawler.discover;

import org.jspecify.annotations.NullMarked;
