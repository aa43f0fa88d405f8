/** Sends what is in the outbox, and tries again until it is accepted. */
@NullMarked
package org.vigie.alerts.notify;

import org.jspecify.annotations.NullMarked;
