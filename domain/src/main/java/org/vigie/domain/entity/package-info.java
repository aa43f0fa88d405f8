/** Who is watched: brands, competitors, products, people and categories. */
@NullMarked
package org.vigie.domain.entity;

import org.jspecify.annotations.NullMarked;
