/** The life of incidents: opened, joined by later alerts, acknowledged, resolved. */
@NullMarked
package org.vigie.alerts.incident;

import org.jspecify.annotations.NullMarked;
