/** The query language: one grammar and one syntax tree for live matching and for history. */
@NullMarked
package org.vigie.domain.query;

import org.jspecify.annotations.NullMarked;
