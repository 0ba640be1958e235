package io.levier.jobs.drivers;

import io.levier.common.drivers.DriverResult;

/**
 * The drivers of one outcome in one cut of the answers.
 *
 * @param segmentSet {@link #TOTAL}, or the column of feedback the answers are cut by
 * @param segmentKey its value, {@link #ALL} for the total
 * @param isMain the model's own outcome over all its answers
 * @param rows answers used, those with gaps included
 * @param persons customers behind them
 */
record Ranking(
        String outcome,
        String segmentSet,
        String segmentKey,
        boolean isMain,
        DriverResult result,
        long rows,
        long persons) {
    static final String TOTAL = "total";
    static final String ALL = "all";

    boolean isTotal() {
        return segmentSet.equals(TOTAL);
    }
}
