package io.levier.common.model;

import io.levier.common.problem.GateFailed;
import io.levier.common.stats.CovarianceRoot;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Unpenalised logistic regression on columns of ones and zeros whose rows may lie anywhere: each of Newton's steps asks
 * for their sums once. The last parameter is the intercept.
 */
public final class IndicatorLogit extends LikelihoodFit {
    private static final long serialVersionUID = 1L;

    /** Less than this share of a column left by the others, and it is a combination of them. */
    private static final double ALIASED = 1e-9;

    private IndicatorLogit(LogitSums anywhere, NewtonTop top, RealMatrix asIs) {
        super(
                top.parameters(asIs),
                top.covariance(asIs).getData(),
                top.value(),
                nullLogLikelihood((double) (anywhere.rows() - anywhere.positives()), (double) anywhere.positives()),
                anywhere.rows());
    }

    /**
     * Fits the parameters.
     *
     * @param anywhere sums of the rows at any parameters
     * @param columns without the intercept
     * @param pass sums the rows at given parameters
     * @throws GateFailed where there is no single best fit: a column is a combination of others, or tells an outcome for
     *     sure
     */
    public static IndicatorLogit of(LogitSums anywhere, int columns, Function<double[], LogitSums> pass) {
        List<String> names = new ArrayList<>();
        for (int j = 0; j < columns; j++) {
            names.add("column " + j);
        }
        names.add("the intercept");
        NewtonTop top = NewtonTop.of(b -> pass.apply(b).surface(), new double[columns + 1], names);
        return new IndicatorLogit(anywhere, top, MatrixUtils.createRealIdentityMatrix(columns + 1));
    }

    /**
     * The columns that are no combination of the intercept and those before them.
     *
     * @param anywhere sums of the rows at any parameters
     */
    public static List<Integer> independent(LogitSums anywhere, int columns) {
        int[] order = IntStream.concat(IntStream.of(columns), IntStream.range(0, columns))
                .toArray();
        CovarianceRoot root = CovarianceRoot.of(anywhere.information(), order, ALIASED);
        return IntStream.range(0, columns)
                .filter(j -> root.takes(j + 1))
                .boxed()
                .toList();
    }

    /** A row's slope of the log-likelihood, as {@link ClusterScores} take it. */
    public double[] score(int[] ones, boolean isPositive) {
        int intercept = parameters() - 1;
        double odds = parameter(intercept);
        for (int column : ones) {
            odds += parameter(column);
        }
        double residual = isPositive ? Probability.logistic(-odds) : -Probability.logistic(odds);
        double[] score = new double[parameters()];
        for (int column : ones) {
            score[column] = residual;
        }
        score[intercept] = residual;
        return score;
    }
}
