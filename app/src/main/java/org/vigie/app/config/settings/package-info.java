/**
 * The configuration files as records, a feature a record: what each key is called, means, and
 * defaults to.
 */
@NullMarked
package org.vigie.app.config.settings;

import org.jspecify.annotations.NullMarked;
