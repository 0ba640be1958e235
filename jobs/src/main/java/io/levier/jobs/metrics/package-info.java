/** Curated facts and definitions in, metric values with their uncertainty out: sums first, estimates after. */
@NullMarked
package io.levier.jobs.metrics;

import org.jspecify.annotations.NullMarked;
