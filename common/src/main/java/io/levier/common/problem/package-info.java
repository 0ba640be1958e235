/** Errors as a product: every message says what is wrong, with the value, why, and the way out. */
@NullMarked
package io.levier.common.problem;

import org.jspecify.annotations.NullMarked;
