/**
 * The demo's sample world: invented companies, people and posts, served on the loopback address.
 */
@NullMarked
package org.vigie.app.demo;

import org.jspecify.annotations.NullMarked;
