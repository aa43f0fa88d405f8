/** The one form of an address. */
@NullMarked
package org.vigie.crawler.url;

import org.jspecify.annotations.NullMarked;
