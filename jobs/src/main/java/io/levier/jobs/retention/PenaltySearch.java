package io.levier.jobs.retention;

import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Looks for the penalty with the smallest loss, from strong to weak, until weaker ones have stopped helping. */
final class PenaltySearch {
    private static final double[] PENALTIES = {0.3, 0.1, 0.03, 0.01, 0.003, 0.001, 3e-4, 1e-4, 3e-5, 1e-5};
    private static final int PATIENCE = 2;

    private PenaltySearch() {}

    /** Something that fits a model with a penalty. */
    @FunctionalInterface
    interface Fit<M> {

        /**
         * A fit.
         *
         * @param nearby fit of the penalty before, a good place to begin; null of the first
         */
        M with(double penalty, @Nullable M nearby);
    }

    /** A penalty and what was fitted with it. */
    record Found<M>(double penalty, M sketch) {}

    /**
     * The best penalty of a logarithmic grid of ten.
     *
     * @param loss of a fit on rows it has not seen
     */
    static <M> Found<M> best(Fit<M> fit, ToDoubleFunction<M> loss) {
        M sketch = fit.with(PENALTIES[0], null);
        Found<M> best = new Found<>(PENALTIES[0], sketch);
        double smallest = loss.applyAsDouble(sketch);
        int worseInARow = 0;
        for (int i = 1; i < PENALTIES.length && worseInARow < PATIENCE; i++) {
            sketch = fit.with(PENALTIES[i], sketch);
            double reached = loss.applyAsDouble(sketch);
            if (reached < smallest) {
                smallest = reached;
                best = new Found<>(PENALTIES[i], sketch);
                worseInARow = 0;
            } else {
                worseInARow++;
            }
        }
        return best;
    }
}
