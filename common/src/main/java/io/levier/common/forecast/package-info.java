/**
 * A series of past values in; out come expected values with intervals, and how well each method has foreseen the past.
 * Exponential smoothing after Hyndman, Koehler, Ord and Snyder, Forecasting with Exponential Smoothing (2008).
 */
@NullMarked
package io.levier.common.forecast;

import org.jspecify.annotations.NullMarked;
