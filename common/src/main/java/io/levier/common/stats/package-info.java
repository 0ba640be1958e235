/**
 * Intervals, clustered variances, differences and multiplicity. Sums that merge enter (Σw, Σwx, sums of squares per
 * customer); estimates with their uncertainty leave. Knows nothing of tables or metrics.
 */
@NullMarked
package io.levier.common.stats;

import org.jspecify.annotations.NullMarked;
