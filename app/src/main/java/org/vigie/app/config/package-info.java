/** The user's configuration: read, checked as a whole, and handed on in the words of the domain. */
@NullMarked
package org.vigie.app.config;

import org.jspecify.annotations.NullMarked;
