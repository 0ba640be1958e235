/** Curated facts and crosstab definitions in, tested and suppressed tables out: sums by customer first, tests after. */
@NullMarked
package io.levier.jobs.crosstab;

import org.jspecify.annotations.NullMarked;
