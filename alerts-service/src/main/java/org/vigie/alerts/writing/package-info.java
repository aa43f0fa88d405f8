/** How mails and digests are written: words in French and English, figures, dates and safe HTML. */
@NullMarked
package org.vigie.alerts.writing;

import org.jspecify.annotations.NullMarked;
