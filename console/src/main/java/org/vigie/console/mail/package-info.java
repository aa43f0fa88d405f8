/** The pages of mails. */
@NullMarked
package org.vigie.console.mail;

import org.jspecify.annotations.NullMarked;
