/** Rules, incidents, notifications and the digest. */
@NullMarked
package org.vigie.alerts;

import org.jspecify.annotations.NullMarked;
