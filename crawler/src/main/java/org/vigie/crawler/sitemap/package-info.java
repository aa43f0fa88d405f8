/** Reads sitemaps, and the pages that they list. */
@NullMarked
package org.vigie.crawler.sitemap;

import org.jspecify.annotations.NullMarked;
