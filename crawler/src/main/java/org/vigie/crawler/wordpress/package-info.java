/** Reads the posts and comments of WordPress sites by their REST interface, or by their feeds. */
@NullMarked
package org.vigie.crawler.wordpress;

import org.jspecify.annotations.NullMarked;
