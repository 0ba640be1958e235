package io.levier.jobs.retention;

import java.util.function.DoubleUnaryOperator;

/** Looks for the penalty with the smallest loss, from strong to weak, until weaker ones have stopped helping. */
final class PenaltySearch {
    private static final double[] PENALTIES = {0.3, 0.1, 0.03, 0.01, 0.003, 0.001, 3e-4, 1e-4, 3e-5, 1e-5};
    private static final int PATIENCE = 2;

    private PenaltySearch() {}

    /**
     * The best penalty of a logarithmic grid of ten.
     *
     * @param loss of a fit with a penalty, on rows it has not seen
     */
    static double best(DoubleUnaryOperator loss) {
        double best = PENALTIES[0];
        double smallest = Double.POSITIVE_INFINITY;
        int worseInARow = 0;
        for (double penalty : PENALTIES) {
            double reached = loss.applyAsDouble(penalty);
            if (reached < smallest) {
                smallest = reached;
                best = penalty;
                worseInARow = 0;
            } else if (++worseInARow == PATIENCE) {
                return best;
            }
        }
        return best;
    }
}
