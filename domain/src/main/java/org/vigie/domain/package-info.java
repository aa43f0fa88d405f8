/** The vocabulary of Vigie: values, ports and the query language, without any library. */
@NullMarked
package org.vigie.domain;

import org.jspecify.annotations.NullMarked;
