package io.levier.common.drivers;

import java.util.List;

/**
 * Correlations of each two columns from the rows that know both, means and deviations of each column from the rows that
 * know it. Correlations of different rows may contradict each other; they are then moved to the nearest that can belong to
 * one table. What a test counts on are the rows of the smallest pair.
 */
final class PairwiseAnswers implements PatternEstimate {
    private final List<MissingAnswers.Pattern> whole;
    private final Correlation correlation;
    private final boolean isRepaired;

    private PairwiseAnswers(List<MissingAnswers.Pattern> whole, Correlation correlation, boolean isRepaired) {
        this.whole = whole;
        this.correlation = correlation;
        this.isRepaired = isRepaired;
    }

    static PairwiseAnswers of(List<MissingAnswers.Pattern> patterns) {
        return of(patterns, patterns);
    }

    private static PairwiseAnswers of(List<MissingAnswers.Pattern> patterns, List<MissingAnswers.Pattern> whole) {
        int size = patterns.get(0).gram().size() - 1;
        double[] mean = new double[size];
        double[][] covariance = new double[size][size];
        Pair smallest = new Pair();
        smallest.rows = Long.MAX_VALUE;
        for (int i = 0; i < size; i++) {
            Pair own = Pair.of(patterns, whole, i, i);
            mean[i] = own.meanI();
            covariance[i][i] = own.covariance();
        }
        double[][] r = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                Pair pair = Pair.of(patterns, whole, i, j);
                smallest = pair.rows < smallest.rows ? pair : smallest;
                r[i][j] = i == j ? 1 : pair.correlation();
                r[j][i] = r[i][j];
            }
        }
        NearestCorrelation possible = NearestCorrelation.of(r);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                covariance[i][j] = possible.r()[i][j] * Math.sqrt(covariance[i][i] * covariance[j][j]);
                covariance[j][i] = covariance[i][j];
            }
        }
        return new PairwiseAnswers(
                whole, Correlation.ofCovariances(mean, covariance, smallest.rows, smallest.weight), possible.isMoved());
    }

    /** Weighted sums over the rows that know two columns. */
    private static final class Pair {
        private long rows;
        private double weight;
        private double i;
        private double j;
        private double ii;
        private double jj;
        private double ij;

        /** Of the whole where these rows do not know the pair: a draw without it is no reason to know nothing. */
        private static Pair of(
                List<MissingAnswers.Pattern> patterns, List<MissingAnswers.Pattern> whole, int i, int j) {
            Pair pair = new Pair();
            pair.add(patterns, i + 1, j + 1);
            if (pair.weight == 0) {
                pair.add(whole, i + 1, j + 1);
            }
            if (pair.weight == 0) {
                throw new IllegalArgumentException(
                        "columns " + (i + 1) + " and " + (j + 1) + " are known together in no row");
            }
            return pair;
        }

        private void add(List<MissingAnswers.Pattern> patterns, int first, int second) {
            for (MissingAnswers.Pattern pattern : patterns) {
                if (pattern.known().get(first) && pattern.known().get(second)) {
                    add(pattern.gram(), first, second);
                }
            }
        }

        private void add(Gram gram, int first, int second) {
            double w = gram.sumW();
            double a = gram.mean(first);
            double b = gram.mean(second);
            rows += gram.rows();
            weight += w;
            i += w * a;
            j += w * b;
            ii += w * (gram.covariance(first, first) + a * a);
            jj += w * (gram.covariance(second, second) + b * b);
            ij += w * (gram.covariance(first, second) + a * b);
        }

        private double meanI() {
            return i / weight;
        }

        private double covariance() {
            return ij / weight - i / weight * (j / weight);
        }

        private double correlation() {
            double variances = (ii / weight - i / weight * (i / weight)) * (jj / weight - j / weight * (j / weight));
            return variances > 0 ? covariance() / Math.sqrt(variances) : 0;
        }
    }

    @Override
    public PairwiseAnswers again(List<MissingAnswers.Pattern> others) {
        return of(others, whole);
    }

    @Override
    public Correlation correlation() {
        return correlation;
    }

    @Override
    public boolean isSettled() {
        return true;
    }

    @Override
    public boolean isRepaired() {
        return isRepaired;
    }
}
