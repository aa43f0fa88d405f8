/** Rules, alerts, incidents and the notifications that tell of them. */
@NullMarked
package org.vigie.domain.alert;

import org.jspecify.annotations.NullMarked;
