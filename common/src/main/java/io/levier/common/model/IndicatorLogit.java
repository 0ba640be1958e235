package io.levier.common.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Unpenalised logistic regression on columns of ones and zeros whose rows may lie anywhere: each of Newton's steps asks
 * for their sums once. The last parameter is the intercept.
 */
public final class IndicatorLogit implements LikelihoodFit {
    private static final long serialVersionUID = 1L;
    private static final int MOST_STEPS = 30;
    private static final double ENOUGH = 1e-16;

    /** Log-odds beyond this are those of rows that are told for sure: the fit runs off. */
    private static final double MOST_LOG_ODDS = 20;

    /** Less than this share of a column left by the others, and it is a combination of them. */
    private static final double ALIASED = 1e-9;

    private final double[] parameters;
    private final double[][] covariance;
    private final LogitSums sums;

    private IndicatorLogit(double[] parameters, double[][] covariance, LogitSums sums) {
        this.parameters = parameters;
        this.covariance = covariance;
        this.sums = sums;
    }

    /**
     * Fits the parameters. Empty where there is no single best fit: a column is a combination of others, or tells an
     * outcome for sure.
     *
     * @param columns without the intercept
     * @param pass sums the rows at given parameters
     */
    public static Optional<IndicatorLogit> of(int columns, Function<double[], LogitSums> pass) {
        double[] b = new double[columns + 1];
        for (int step = 0; step < MOST_STEPS; step++) {
            LogitSums sums = pass.apply(b.clone());
            Optional<double[][]> inverse = inverse(sums, b.length);
            if (inverse.isEmpty()) {
                return Optional.empty();
            }
            double[] way = new double[b.length];
            double decrement = 0;
            for (int j = 0; j < b.length; j++) {
                for (int k = 0; k < b.length; k++) {
                    way[j] += inverse.get()[j][k] * sums.slope(k);
                }
                decrement += way[j] * sums.slope(j);
            }
            if (decrement < ENOUGH) {
                return Optional.of(new IndicatorLogit(b, inverse.get(), sums));
            }
            for (int j = 0; j < b.length; j++) {
                b[j] += way[j];
                if (!(Math.abs(b[j]) < MOST_LOG_ODDS)) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The columns that are no combination of the intercept and those before them, by Cholesky's pivots.
     *
     * @param sums of the rows at any parameters
     */
    public static List<Integer> independent(LogitSums sums, int columns) {
        List<Integer> kept = new ArrayList<>(List.of(columns));
        List<double[]> root = new ArrayList<>();
        root.add(new double[] {Math.sqrt(sums.information(columns, columns))});
        for (int j = 0; j < columns; j++) {
            double whole = sums.information(j, j);
            double[] line = new double[kept.size() + 1];
            double rest = whole;
            for (int k = 0; k < kept.size(); k++) {
                double shared = sums.information(j, kept.get(k));
                for (int l = 0; l < k; l++) {
                    shared -= line[l] * root.get(k)[l];
                }
                line[k] = shared / root.get(k)[k];
                rest -= line[k] * line[k];
            }
            if (rest > ALIASED * whole) {
                line[kept.size()] = Math.sqrt(rest);
                root.add(line);
                kept.add(j);
            }
        }
        return List.copyOf(kept.subList(1, kept.size()));
    }

    private static Optional<double[][]> inverse(LogitSums sums, int size) {
        double[] scale = new double[size];
        for (int j = 0; j < size; j++) {
            scale[j] = Math.sqrt(sums.information(j, j));
            if (!(scale[j] > 0)) {
                return Optional.empty();
            }
        }
        RealMatrix scaled = new Array2DRowRealMatrix(size, size);
        for (int j = 0; j < size; j++) {
            for (int k = 0; k < size; k++) {
                scaled.setEntry(j, k, sums.information(j, k) / scale[j] / scale[k]);
            }
        }
        try {
            double[][] inverse = new CholeskyDecomposition(scaled, 1e-12, ALIASED)
                    .getSolver()
                    .getInverse()
                    .getData();
            for (int j = 0; j < size; j++) {
                for (int k = 0; k < size; k++) {
                    inverse[j][k] /= scale[j] * scale[k];
                }
            }
            return Optional.of(inverse);
        } catch (NonPositiveDefiniteMatrixException e) {
            return Optional.empty();
        }
    }

    /** A row's slope of the log-likelihood, as {@link ClusterScores} take it. */
    public double[] score(int[] ones, boolean isPositive) {
        int intercept = parameters.length - 1;
        double odds = parameters[intercept];
        for (int column : ones) {
            odds += parameters[column];
        }
        double residual = (isPositive ? 1 : 0) - Probability.logistic(odds);
        double[] score = new double[parameters.length];
        for (int column : ones) {
            score[column] = residual;
        }
        score[intercept] = residual;
        return score;
    }

    @Override
    public int parameters() {
        return parameters.length;
    }

    @Override
    public double parameter(int i) {
        return parameters[i];
    }

    @Override
    public double covariance(int i, int j) {
        return covariance[i][j];
    }

    @Override
    public long rows() {
        return sums.rows();
    }

    @Override
    public double logLikelihood() {
        return sums.logLikelihood();
    }

    @Override
    public double nullLogLikelihood() {
        double share = (double) sums.positives() / sums.rows();
        return sums.positives() * Math.log(share) + (sums.rows() - sums.positives()) * Math.log(1 - share);
    }
}
