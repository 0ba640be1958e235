/** Driver statistics on Gram matrices: importance, coefficients, errors, simulated gains. */
@NullMarked
package io.levier.common.drivers;

import org.jspecify.annotations.NullMarked;
