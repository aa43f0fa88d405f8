/** What all connectors share: asking for documents, and making posts of what they find. */
@NullMarked
package org.vigie.crawler.read;

import org.jspecify.annotations.NullMarked;
