/** Reads Flarum forums by their JSON:API. */
@NullMarked
package org.vigie.crawler.flarum;

import org.jspecify.annotations.NullMarked;
