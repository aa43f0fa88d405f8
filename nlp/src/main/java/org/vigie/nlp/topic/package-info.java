/** Topics of the team's taxonomy. */
@NullMarked
package org.vigie.nlp.topic;

import org.jspecify.annotations.NullMarked;
