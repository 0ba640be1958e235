package io.levier.common.drivers;

import java.util.List;

/** What all rows would have, from the moments of rows that know the same columns. */
sealed interface PatternEstimate permits MissingAnswers, PairwiseAnswers {

    /** The same of slightly other rows, such as all but a bucket. */
    PatternEstimate again(List<MissingAnswers.Pattern> others);

    /** Means, deviations and correlations of all columns but the constant. */
    Correlation correlation();

    /** Whether it is as good as the method can make it. */
    boolean isSettled();

    /** Whether the correlations could not all belong to one table and were moved to the nearest that can. */
    boolean isRepaired();
}
