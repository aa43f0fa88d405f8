/**
 * What all forums share: which threads are read, in which order, and what is remembered of them.
 */
@NullMarked
package org.vigie.crawler.thread;

import org.jspecify.annotations.NullMarked;
