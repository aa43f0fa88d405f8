/** Lists of sources as other readers exchange them. */
@NullMarked
package org.vigie.crawler.opml;

import org.jspecify.annotations.NullMarked;
