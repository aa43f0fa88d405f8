/** A web server on loopback that does what a test tells it, good or bad. */
@NullMarked
package org.vigie.testkit.web;

import org.jspecify.annotations.NullMarked;
