package io.levier.common.drivers;

import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;

/** Errors of slopes that allow the answers of one customer to resemble each other. */
public interface CustomerErrors {

    /** Of predictor j; NaN when it takes no part in the fit. */
    double error(int j);

    /** Two-sided, of no effect of predictor j. */
    double pValue(int j);

    Interval interval(int j, Confidence confidence);

    /** What a statistician must know to get the same errors: two good packages differ by no more than this. */
    String type();
}
