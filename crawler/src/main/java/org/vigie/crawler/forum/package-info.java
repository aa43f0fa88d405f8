/** Reads forums and other pages by the places at which their HTML holds threads and posts. */
@NullMarked
package org.vigie.crawler.forum;

import org.jspecify.annotations.NullMarked;
