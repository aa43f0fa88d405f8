/** Decides when a rule fires, and on which evidence. */
@NullMarked
package org.vigie.alerts.rule;

import org.jspecify.annotations.NullMarked;
