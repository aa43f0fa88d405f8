/** Names of organisations, persons and places in a text. */
@NullMarked
package org.vigie.nlp.entity;

import org.jspecify.annotations.NullMarked;
