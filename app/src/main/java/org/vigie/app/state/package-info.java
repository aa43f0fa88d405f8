/** Control state in a relational database: cursors, incidents, outbox, digests and accounts. */
@NullMarked
package org.vigie.app.state;

import org.jspecify.annotations.NullMarked;
