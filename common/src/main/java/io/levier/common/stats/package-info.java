/** Intervals, cluster variances and multiplicity, on sums that merge. */
@NullMarked
package io.levier.common.stats;

import org.jspecify.annotations.NullMarked;
