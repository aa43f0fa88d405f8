/**
 * What is wrong in the files that a person writes: the place, and the words for it in French and
 * English.
 */
@NullMarked
package org.vigie.app.config.problem;

import org.jspecify.annotations.NullMarked;
