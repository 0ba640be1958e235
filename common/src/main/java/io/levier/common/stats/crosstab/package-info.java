/**
 * Crosstabs of weighted rows with customers as clusters: sums that add up over customers enter; percentages, tests that
 * know the design, and what may be shown of them leave.
 */
@NullMarked
package io.levier.common.stats.crosstab;

import org.jspecify.annotations.NullMarked;
