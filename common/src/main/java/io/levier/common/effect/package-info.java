/**
 * Sums of outcomes by start of an initiative and month in; out comes what the initiative changed, how sure that is, and what
 * speaks against it.
 */
@NullMarked
package io.levier.common.effect;

import org.jspecify.annotations.NullMarked;
