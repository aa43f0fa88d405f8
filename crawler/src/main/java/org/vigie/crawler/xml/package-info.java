/** Lenient reading of flat XML documents that may be large, broken or hostile. */
@NullMarked
package org.vigie.crawler.xml;

import org.jspecify.annotations.NullMarked;
