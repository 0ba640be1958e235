package io.levier.common.model;

import java.util.Arrays;

/** Whether a distribution has moved between two populations, such as those a model was trained on and now scores. */
public final class PopulationStability {

    /** Share an empty cell is given: without it one empty cell would make the index infinite. */
    private static final double EMPTY_SHARE = 1e-4;

    private PopulationStability() {}

    /**
     * {@code Σ (a − e)·ln(a/e)} over the shares of the same cells (symmetric Kullback-Leibler divergence). By custom below
     * 0.1 is stable, above 0.25 has moved.
     *
     * @param expected counts per cell where the model was trained
     * @param actual counts per cell now
     */
    public static double index(long[] expected, long[] actual) {
        double allExpected = Arrays.stream(expected).sum();
        double allActual = Arrays.stream(actual).sum();
        if (expected.length != actual.length || !(allExpected > 0) || !(allActual > 0)) {
            throw new IllegalArgumentException("both populations need cases in the same cells: "
                    + Arrays.toString(expected) + " and " + Arrays.toString(actual));
        }
        double index = 0;
        for (int i = 0; i < expected.length; i++) {
            double e = Math.max(EMPTY_SHARE, expected[i] / allExpected);
            double a = Math.max(EMPTY_SHARE, actual[i] / allActual);
            index += (a - e) * Math.log(a / e);
        }
        return index;
    }
}
