package io.levier.common.drivers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Means and covariances of rows with missing values by maximum likelihood for normal data (EM; Little and Rubin 2002,
 * ch. 11), from the moments of each pattern of missing values alone: no row is read twice. Unlike complete rows it does
 * not suppose that who answers everything answers like everybody, only that what is missing depends on what is known.
 */
public final class MissingAnswers {

    private static final int MOST_STEPS = 500;
    private static final double SMALLEST_CHANGE = 1e-8;
    private static final double CHANGE_OF_REPLICATES = 1e-5;

    /** Keeps the system solvable where a column repeats another; far below what a double can tell otherwise. */
    private static final double RIDGE = 1e-13;

    /**
     * Rows that know the same columns.
     *
     * @param known places in the Gram matrix, the constant being 0
     * @param gram of these rows about the origin of all; unknown columns hold any values
     */
    record Pattern(BitSet known, Gram gram) {}

    private final List<Pattern> patterns;
    private final int size;
    private double[] mean;
    private double[][] covariance;
    private int steps;
    private boolean converged;

    private MissingAnswers(List<Pattern> patterns) {
        this.patterns = patterns;
        this.size = patterns.get(0).gram().size() - 1;
        this.mean = new double[size];
        this.covariance = new double[size][size];
    }

    /**
     * Estimates from moments per pattern.
     *
     * @param moments one element per pattern, all of one layout
     * @param known per pattern the places of {@code columns} it knows
     * @param columns the constant first, then the columns to estimate
     */
    public static MissingAnswers of(List<Moments> moments, List<BitSet> known, List<String> columns) {
        Moments all = moments.get(0).copy();
        moments.subList(1, moments.size()).forEach(all::merge);
        GramFrame frame = GramFrame.around(all, columns, List.of());
        List<Pattern> patterns = new ArrayList<>();
        for (int i = 0; i < moments.size(); i++) {
            if (moments.get(i).rows() > 0) {
                patterns.add(new Pattern(known.get(i), Gram.about(frame, moments.get(i))));
            }
        }
        return of(patterns);
    }

    static MissingAnswers of(List<Pattern> patterns) {
        MissingAnswers estimate = new MissingAnswers(patterns);
        estimate.begin();
        estimate.settle(SMALLEST_CHANGE);
        return estimate;
    }

    /**
     * The same of slightly other rows, such as all but a bucket, from where these ended. It stops when correlations change
     * by less than 10⁻⁵, far below what leaving out a bucket changes.
     */
    MissingAnswers again(List<Pattern> others) {
        MissingAnswers estimate = new MissingAnswers(others);
        estimate.mean = mean.clone();
        estimate.covariance = Arrays.stream(covariance).map(double[]::clone).toArray(double[][]::new);
        estimate.settle(CHANGE_OF_REPLICATES);
        return estimate;
    }

    private void settle(double smallestChange) {
        while (!converged && steps < MOST_STEPS) {
            step(smallestChange);
        }
    }

    /** Starts from means and variances of the known values, without correlation. */
    private void begin() {
        for (int i = 0; i < size; i++) {
            double weight = 0;
            double sum = 0;
            double squares = 0;
            for (Pattern pattern : patterns) {
                if (pattern.known().get(i + 1)) {
                    Gram gram = pattern.gram();
                    double own = gram.mean(i + 1);
                    weight += gram.sumW();
                    sum += gram.sumW() * own;
                    squares += gram.sumW() * (gram.covariance(i + 1, i + 1) + own * own);
                }
            }
            if (weight == 0) {
                throw new IllegalArgumentException("column " + (i + 1) + " is known in no row");
            }
            mean[i] = sum / weight;
            covariance[i][i] = squares / weight - mean[i] * mean[i];
        }
    }

    private void step(double smallestChange) {
        double weight = 0;
        double[] first = new double[size];
        double[][] second = new double[size][size];
        for (Pattern pattern : patterns) {
            weight += pattern.gram().sumW();
            expect(pattern, first, second);
        }
        // Both are about the current means, so that nothing cancels.
        double[][] before = correlations();
        for (int i = 0; i < size; i++) {
            first[i] /= weight;
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                covariance[i][j] = second[i][j] / weight - first[i] * first[j];
            }
        }
        for (int i = 0; i < size; i++) {
            mean[i] += first[i];
        }
        steps++;
        converged = largestChange(before, correlations()) < smallestChange;
    }

    /** Adds the expected sums of a pattern, about the current means: unknown values by regression on the known ones. */
    private void expect(Pattern pattern, double[] first, double[][] second) {
        int[] o = columns(pattern.known(), true);
        int[] u = columns(pattern.known(), false);
        double w = pattern.gram().sumW();
        double[] s = new double[o.length];
        double[][] q = new double[o.length][o.length];
        for (int i = 0; i < o.length; i++) {
            s[i] = w * (pattern.gram().mean(o[i] + 1) - mean[o[i]]);
        }
        for (int i = 0; i < o.length; i++) {
            for (int j = 0; j < o.length; j++) {
                q[i][j] = w * pattern.gram().covariance(o[i] + 1, o[j] + 1) + s[i] * s[j] / w;
            }
        }
        RealMatrix b = regression(u, o);
        RealMatrix known = new Array2DRowRealMatrix(q, false);
        for (int i = 0; i < o.length; i++) {
            first[o[i]] += s[i];
            for (int j = 0; j < o.length; j++) {
                second[o[i]][o[j]] += q[i][j];
            }
        }
        if (u.length == 0) {
            return;
        }
        RealMatrix cross = b.multiply(known);
        RealMatrix own = cross.multiply(b.transpose());
        double[] filled = b.operate(s);
        for (int i = 0; i < u.length; i++) {
            first[u[i]] += filled[i];
            for (int j = 0; j < o.length; j++) {
                second[u[i]][o[j]] += cross.getEntry(i, j);
                second[o[j]][u[i]] += cross.getEntry(i, j);
            }
            for (int j = 0; j < u.length; j++) {
                double left = covariance[u[i]][u[j]];
                for (int k = 0; k < o.length; k++) {
                    left -= b.getEntry(i, k) * covariance[o[k]][u[j]];
                }
                second[u[i]][u[j]] += own.getEntry(i, j) + w * left;
            }
        }
    }

    /** {@code Σ_uo Σ_oo⁻¹}; columns that are constant or combinations of others say nothing more. */
    private RealMatrix regression(int[] u, int[] o) {
        RealMatrix b = new Array2DRowRealMatrix(Math.max(1, u.length), Math.max(1, o.length));
        if (u.length == 0 || o.length == 0) {
            return b;
        }
        double[][] among = new double[o.length][o.length];
        double[][] with = new double[o.length][u.length];
        for (int i = 0; i < o.length; i++) {
            for (int j = 0; j < o.length; j++) {
                among[i][j] = covariance[o[i]][o[j]];
            }
            among[i][i] += RIDGE * among[i][i] + Double.MIN_NORMAL;
            for (int j = 0; j < u.length; j++) {
                with[i][j] = covariance[o[i]][u[j]];
            }
        }
        return new LUDecomposition(new Array2DRowRealMatrix(among, false), 0)
                .getSolver()
                .solve(new Array2DRowRealMatrix(with, false))
                .transpose();
    }

    private int[] columns(BitSet known, boolean wanted) {
        return IntStream.range(0, size).filter(i -> known.get(i + 1) == wanted).toArray();
    }

    private double[][] correlations() {
        return correlation(1, 1).matrix();
    }

    private static double largestChange(double[][] before, double[][] after) {
        double largest = 0;
        for (int i = 0; i < before.length; i++) {
            for (int j = 0; j < i; j++) {
                double change = Math.abs(after[i][j] - before[i][j]);
                largest = Math.max(largest, change / Math.max(1e-3, Math.abs(after[i][j])));
            }
        }
        return largest;
    }

    private Correlation correlation(long rows, double weight) {
        return Correlation.ofCovariances(mean, covariance, rows, weight);
    }

    /** Estimated means, deviations and correlations of all columns but the constant. */
    public Correlation correlation() {
        long rows =
                patterns.stream().mapToLong(pattern -> pattern.gram().rows()).sum();
        double weight =
                patterns.stream().mapToDouble(pattern -> pattern.gram().sumW()).sum();
        return correlation(rows, weight);
    }

    /** Whether correlations had settled to 10⁻⁸ within 500 steps. */
    public boolean converged() {
        return converged;
    }

    public int steps() {
        return steps;
    }
}
