/** Decides what is read when, and moves a cursor only after its posts are safe. */
@NullMarked
package org.vigie.crawler.schedule;

import org.jspecify.annotations.NullMarked;
