/** The JSON Schemas that editors use, written from the same records that the application reads. */
@NullMarked
package org.vigie.app.config.schema;

import org.jspecify.annotations.NullMarked;
