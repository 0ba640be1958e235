package io.levier.common.model;

import java.util.stream.DoubleStream;

/** Rows in memory with their outcomes. */
final class SparseOutcomes implements LogitRows {
    private final SparseRows rows;
    private final double[] outcomes;

    /**
     * Rows and outcomes.
     *
     * @param outcomes 0 or 1 by row
     */
    SparseOutcomes(SparseRows rows, double... outcomes) {
        if (outcomes.length != rows.rows()) {
            throw new IllegalArgumentException(rows.rows() + " rows need as many outcomes, not " + outcomes.length);
        }
        if (DoubleStream.of(outcomes).anyMatch(y -> y != 0 && y != 1)) {
            throw new IllegalArgumentException("an outcome is 0 or 1");
        }
        this.rows = rows;
        this.outcomes = outcomes.clone();
    }

    @Override
    public int columns() {
        return rows.columns();
    }

    @Override
    public long rows() {
        return outcomes.length;
    }

    @Override
    public double logLikelihood(double... parameters) {
        double sum = 0;
        for (int i = 0; i < outcomes.length; i++) {
            sum += LogitSums.logLikelihood(LogitSums.logOdds(rows.at(i), rows.values(i), parameters), outcomes[i] == 1);
        }
        return sum;
    }

    @Override
    public LogitSums sums(double... parameters) {
        LogitSums sums = new LogitSums(rows.columns());
        for (int i = 0; i < outcomes.length; i++) {
            sums.add(rows.at(i), rows.values(i), outcomes[i] == 1, parameters);
        }
        return sums;
    }
}
