/** Who may use the console. */
@NullMarked
package org.vigie.domain.account;

import org.jspecify.annotations.NullMarked;
