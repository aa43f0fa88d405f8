/** What all pages share: frame, assets, errors. */
@NullMarked
package org.vigie.console.layout;

import org.jspecify.annotations.NullMarked;
