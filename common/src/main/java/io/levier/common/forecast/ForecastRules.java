package io.levier.common.forecast;

import java.io.Serializable;

/**
 * How far to look ahead and what that takes.
 *
 * @param horizon months ahead
 * @param minimumMonths fewer months in a row and no method is chosen: the naive one is all there is
 * @param origins periods to look ahead from in the back-test, at most; never more than a third of a series
 */
public record ForecastRules(int horizon, int minimumMonths, int origins) implements Serializable {
    /** Periods below which not even changes can be told. */
    static final int FEWEST = 5;
}
