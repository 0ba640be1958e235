package io.levier.common.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Rows with equal predictors together, with the weight of each outcome category among them: a regression on categories
 * needs no more, whatever the number of rows. Categories are numbered from 0; for a yes-or-no outcome 1 is yes.
 */
public final class OutcomePatterns {

    private final List<String> predictors;
    private final int categories;
    private final List<double[]> x;
    private final List<double[]> weights;
    private final long rows;

    private OutcomePatterns(List<String> predictors, int categories, SortedMap<double[], double[]> sums, long rows) {
        this.predictors = predictors;
        this.categories = categories;
        this.x = new ArrayList<>(sums.keySet());
        this.weights = new ArrayList<>(sums.values());
        this.rows = rows;
    }

    /**
     * Collects rows in any order; with weights that add up exactly, such as whole numbers, the result does not depend on it.
     *
     * @param predictors names, as messages call them
     * @param categories of the outcome, 2 or more
     */
    public static Collector collect(List<String> predictors, int categories) {
        return new Collector(predictors, categories);
    }

    public List<String> predictors() {
        return predictors;
    }

    public int categories() {
        return categories;
    }

    /** Number of distinct patterns. */
    public int size() {
        return x.size();
    }

    /** Rows with weight; degrees of freedom count these, never weights. */
    public long rows() {
        return rows;
    }

    /** Value of predictor j in pattern i. */
    public double x(int i, int j) {
        return x.get(i)[j];
    }

    /** Weight of a category in pattern i. */
    public double weight(int i, int category) {
        return weights.get(i)[category];
    }

    /** Weight of pattern i. */
    public double weight(int i) {
        return Arrays.stream(weights.get(i)).sum();
    }

    /** Weight of a category in all patterns. */
    public double weightOf(int category) {
        return weights.stream().mapToDouble(w -> w[category]).sum();
    }

    /** Weight of all patterns. */
    public double weight() {
        return weights.stream().mapToDouble(w -> Arrays.stream(w).sum()).sum();
    }

    /** Adds rows one by one. */
    public static final class Collector {
        private final List<String> predictors;
        private final int categories;
        private final SortedMap<double[], double[]> sums = new TreeMap<>(Arrays::compare);
        private long rows;

        private Collector(List<String> predictors, int categories) {
            if (categories < 2) {
                throw new IllegalArgumentException("an outcome has 2 categories or more, not " + categories);
            }
            this.predictors = List.copyOf(predictors);
            this.categories = categories;
        }

        /**
         * One row; weight 0 leaves it out.
         *
         * @param x one finite value per predictor
         * @param category of the outcome, from 0
         */
        public void add(double[] x, int category, double weight) {
            add(x, category, 1, weight);
        }

        /**
         * Rows with the same predictors and outcome.
         *
         * @param rows how many
         * @param weight of all of them together
         */
        public void add(double[] x, int category, long rows, double weight) {
            if (x.length != predictors.size() || !Arrays.stream(x).allMatch(Double::isFinite)) {
                throw new IllegalArgumentException(
                        "a row has a finite value for each of " + predictors + ", got " + Arrays.toString(x));
            }
            if (category < 0 || category >= categories) {
                throw new IllegalArgumentException("category " + category + " is none of " + categories);
            }
            if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY) || rows < 0) {
                throw new IllegalArgumentException(rows + " rows cannot weigh " + weight);
            }
            if (weight > 0) {
                sums.computeIfAbsent(x.clone(), k -> new double[categories])[category] += weight;
                this.rows += rows;
            }
        }

        /** All rows of another collector of the same predictors. */
        public void add(Collector other) {
            if (!predictors.equals(other.predictors) || categories != other.categories) {
                throw new IllegalArgumentException("patterns of " + predictors + " and of " + other.predictors
                        + " do not go together, nor do " + categories + " and " + other.categories + " categories");
            }
            for (Map.Entry<double[], double[]> entry : other.sums.entrySet()) {
                double[] sum = sums.computeIfAbsent(entry.getKey(), k -> new double[categories]);
                for (int k = 0; k < categories; k++) {
                    sum[k] += entry.getValue()[k];
                }
            }
            rows += other.rows;
        }

        public OutcomePatterns patterns() {
            SortedMap<double[], double[]> copy = new TreeMap<>(sums.comparator());
            sums.forEach((x, weights) -> copy.put(x, weights.clone()));
            return new OutcomePatterns(predictors, categories, copy, rows);
        }
    }
}
