package io.levier.common.drivers;

import io.levier.common.stats.CovarianceRoot;
import java.util.stream.IntStream;

/** Means and covariances of columns, as one step of an estimate hands them to the next. */
final class MeansAndCovariances {

    /** What others must leave of a variance for a column to say something of its own. */
    static final double LEAST_REST = 1e-12;

    /** Smaller correlations change by parts of this. */
    private static final double SMALL_CORRELATION = 1e-3;

    private final double[] mean;
    private final double[][] covariance;

    /** Takes over both. */
    MeansAndCovariances(double[] mean, double[][] covariance) {
        this.mean = mean;
        this.covariance = covariance;
    }

    int size() {
        return mean.length;
    }

    double mean(int i) {
        return mean[i];
    }

    double covariance(int i, int j) {
        return covariance[i][j];
    }

    /** The root of some of the columns. */
    CovarianceRoot root(int... columns) {
        return CovarianceRoot.of(covariance, columns, LEAST_REST);
    }

    private double deviation(int i) {
        return Math.sqrt(Math.max(0, covariance[i][i]));
    }

    /** The largest relative change of a correlation to another estimate. */
    double largestChange(MeansAndCovariances to) {
        double largest = 0;
        for (int i = 0; i < size(); i++) {
            for (int j = 0; j < i; j++) {
                double before = correlation(i, j);
                double after = to.correlation(i, j);
                largest = Math.max(largest, Math.abs(after - before) / Math.max(SMALL_CORRELATION, Math.abs(after)));
            }
        }
        return largest;
    }

    private double correlation(int i, int j) {
        double scale = deviation(i) * deviation(j);
        return scale > 0 ? covariance[i][j] / scale : 0;
    }

    /**
     * Where two steps from here lead to if they go on as they began (SQUAREM, scheme S3; Varadhan and Roland 2008).
     *
     * @return the second step itself where that would be no leap or no covariance matrix
     */
    MeansAndCovariances leap(MeansAndCovariances one, MeansAndCovariances two) {
        double steps = 0;
        double bends = 0;
        for (int i = 0; i < size(); i++) {
            double unit = Math.max(Double.MIN_NORMAL, deviation(i));
            double step = (one.mean[i] - mean[i]) / unit;
            double bend = (two.mean[i] - one.mean[i]) / unit - step;
            steps += step * step;
            bends += bend * bend;
            for (int j = i; j < size(); j++) {
                double area = Math.max(Double.MIN_NORMAL, unit * deviation(j));
                step = (one.covariance[i][j] - covariance[i][j]) / area;
                bend = (two.covariance[i][j] - one.covariance[i][j]) / area - step;
                steps += step * step;
                bends += bend * bend;
            }
        }
        double length = bends > 0 ? Math.sqrt(steps / bends) : 0;
        if (!(length > 1) || Double.isInfinite(length)) {
            return two;
        }
        double[] means = new double[size()];
        double[][] covariances = new double[size()][size()];
        for (int i = 0; i < size(); i++) {
            means[i] = leap(mean[i], one.mean[i], two.mean[i], length);
            for (int j = 0; j < size(); j++) {
                covariances[i][j] = leap(covariance[i][j], one.covariance[i][j], two.covariance[i][j], length);
            }
        }
        MeansAndCovariances there = new MeansAndCovariances(means, covariances);
        return there.isPossible() ? there : two;
    }

    private static double leap(double from, double one, double two, double length) {
        double step = one - from;
        double bend = two - one - step;
        return from + 2 * length * step + length * length * bend;
    }

    /** Whether no column is constant. */
    boolean varies() {
        return IntStream.range(0, size()).allMatch(i -> deviation(i) > 0);
    }

    /** All means, then all covariances of the upper triangle, in deviations of other estimates of the same columns. */
    double[] inUnitsOf(MeansAndCovariances units) {
        double[] all = new double[size() + size() * (size() + 1) / 2];
        int next = size();
        for (int i = 0; i < size(); i++) {
            all[i] = mean[i] / units.deviation(i);
            for (int j = i; j < size(); j++) {
                all[next++] = covariance[i][j] / (units.deviation(i) * units.deviation(j));
            }
        }
        return all;
    }

    /** The inverse of {@link #inUnitsOf}. */
    static MeansAndCovariances ofUnits(double[] all, MeansAndCovariances units) {
        int size = units.size();
        double[] mean = new double[size];
        double[][] covariance = new double[size][size];
        int next = size;
        for (int i = 0; i < size; i++) {
            mean[i] = all[i] * units.deviation(i);
            for (int j = i; j < size; j++) {
                covariance[i][j] = all[next++] * (units.deviation(i) * units.deviation(j));
                covariance[j][i] = covariance[i][j];
            }
        }
        return new MeansAndCovariances(mean, covariance);
    }

    /** What rows with these means and covariances would be, however many. */
    Correlation correlation(long rows, double weight) {
        return Correlation.ofCovariances(mean, covariance, rows, weight);
    }

    /** Whether there can be columns like these. */
    boolean isPossible() {
        return root(IntStream.range(0, size()).toArray()).smallestRest() > 0;
    }
}
