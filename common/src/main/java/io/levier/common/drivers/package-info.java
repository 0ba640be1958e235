/**
 * Driver statistics on moment matrices. Weighted rows enter {@link io.levier.common.drivers.Moments}, one instance per
 * customer bucket, exact and in any order; {@link io.levier.common.drivers.DriverAnalysis} turns the buckets of any
 * roll-up into shares of R² (Shapley), coefficients, simulated gains and their errors, without seeing a row again.
 */
@NullMarked
package io.levier.common.drivers;

import org.jspecify.annotations.NullMarked;
