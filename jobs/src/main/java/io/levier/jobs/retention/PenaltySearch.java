package io.levier.jobs.retention;

import org.jspecify.annotations.Nullable;

/** Keeps the best of a series of fits, and knows when weaker penalties have stopped helping. */
final class PenaltySearch<M> {
    private static final int PATIENCE = 2;

    private double bestLoss = Double.POSITIVE_INFINITY;
    private double bestPenalty;
    private @Nullable M best;
    private int worseInARow;

    void offer(double penalty, double loss, M model) {
        if (loss < bestLoss) {
            bestLoss = loss;
            bestPenalty = penalty;
            best = model;
            worseInARow = 0;
        } else {
            worseInARow++;
        }
    }

    boolean isOver() {
        return worseInARow >= PATIENCE;
    }

    double penalty() {
        return bestPenalty;
    }

    /** The fit with the smallest loss so far. */
    M best() {
        if (best == null) {
            throw new IllegalStateException("no fit has a finite loss");
        }
        return best;
    }
}
