package io.levier.common.stats;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * P-values adjusted for having looked at many. NaN stands for a test that was not made: it stays NaN and does not count.
 */
public enum MultipleTests {
    /** False discovery rate of independent or positively dependent tests (Benjamini and Hochberg 1995). */
    BENJAMINI_HOCHBERG {
        @Override
        double factor(int rank, int tests) {
            return (double) tests / rank;
        }
    },
    /** False discovery rate under any dependence (Benjamini and Yekutieli 2001). */
    BENJAMINI_YEKUTIELI {
        @Override
        double factor(int rank, int tests) {
            double harmonic =
                    IntStream.rangeClosed(1, tests).mapToDouble(i -> 1.0 / i).sum();
            return harmonic * tests / rank;
        }
    },
    /** Probability of even one false alarm (Holm 1979). */
    HOLM {
        @Override
        double factor(int rank, int tests) {
            return tests - rank + 1.0;
        }

        @Override
        void makeMonotone(double[] ascending) {
            for (int i = 1; i < ascending.length; i++) {
                ascending[i] = Math.max(ascending[i], ascending[i - 1]);
            }
        }
    };

    /** Adjusted p-values in the order given, never above 1. */
    public double[] adjust(double... p) {
        int[] order = IntStream.range(0, p.length)
                .filter(i -> !Double.isNaN(p[i]))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] ascending = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            ascending[i] = p[order[i]] * factor(i + 1, order.length);
        }
        makeMonotone(ascending);
        double[] adjusted = new double[p.length];
        Arrays.fill(adjusted, Double.NaN);
        for (int i = 0; i < order.length; i++) {
            adjusted[order[i]] = Math.min(1, ascending[i]);
        }
        return adjusted;
    }

    /** What the p-value at {@code rank} (1 is the smallest) of so many tests is multiplied by. */
    abstract double factor(int rank, int tests);

    /** Step-up procedures let no larger p-value stay below a smaller one's bound. */
    void makeMonotone(double[] ascending) {
        for (int i = ascending.length - 2; i >= 0; i--) {
            ascending[i] = Math.min(ascending[i], ascending[i + 1]);
        }
    }
}
