/** Reads sources politely and turns what they publish into posts. */
@NullMarked
package org.vigie.crawler;

import org.jspecify.annotations.NullMarked;
