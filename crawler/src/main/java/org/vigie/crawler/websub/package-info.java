/** Asks hubs to be told of news (WebSub, W3C Recommendation of 2018), and hears them. */
@NullMarked
package org.vigie.crawler.websub;

import org.jspecify.annotations.NullMarked;
