/** Finds the article in a web page. */
@NullMarked
package org.vigie.crawler.page;

import org.jspecify.annotations.NullMarked;
