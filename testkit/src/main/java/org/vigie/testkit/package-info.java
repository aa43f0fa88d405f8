/** Hand-written fakes and builders for tests. */
@NullMarked
package org.vigie.testkit;

import org.jspecify.annotations.NullMarked;
