/** Reduces mark-up to plain text. */
@NullMarked
package org.vigie.crawler.text;

import org.jspecify.annotations.NullMarked;
