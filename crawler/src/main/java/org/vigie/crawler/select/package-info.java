/** What is picked out of HTML pages by CSS selectors that a person or a preset wrote. */
@NullMarked
package org.vigie.crawler.select;

import org.jspecify.annotations.NullMarked;
