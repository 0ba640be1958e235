package io.levier.common.effect;

import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/**
 * Where everybody was reached at once nobody is left to compare with: the months after are compared with where the line
 * through the months before was going. What a month is off the line it partly hands on to the next, by a share that is
 * estimated by restricted likelihood; of less than twelve months no such share can be told, and none is taken. Of the ways
 * to tell a break Turner et al. (2021, BMC Medical Research Methodology 21:181) prefer these two, and find the intervals of
 * short series too narrow where much is handed on.
 *
 * @param estimate mean distance of the months after from the line
 * @param standardError of it
 * @param degreesOfFreedom months less parameters
 * @param handedOn correlation of neighbouring months
 */
record InterruptedSeries(double estimate, double standardError, int degreesOfFreedom, double handedOn) {
    /** Months before and after, below which a line and a distance from it cannot be told apart. */
    static final int FEWEST_BEFORE = 8;

    static final int FEWEST_AFTER = 3;

    /** Months of which it can be told what one hands on to the next. */
    private static final int FEWEST_TO_HAND_ON = 12;

    /** Months below which intervals are too narrow where much is handed on. */
    static final int FEW = 24;

    private static final int PARAMETERS = 3;
    private static final double MOST_HANDED_ON = 0.95;
    private static final double NEARLY = 1e-10;
    private static final int MOST_TRIES = 500;

    /**
     * Fits value = level + slope · month + step after the start.
     *
     * @param months in order, from 0 on; months may be left out
     * @param values the value of each
     * @param start first month after
     */
    static InterruptedSeries of(List<Integer> months, List<Double> values, int start) {
        double rho = months.size() < FEWEST_TO_HAND_ON ? 0 : handedOn(months, values, start);
        Fit fit = new Fit(months, values, start, rho);
        return new InterruptedSeries(
                fit.beta.getEntry(2),
                Math.sqrt(fit.variance() * fit.bread.getEntry(2, 2)),
                months.size() - PARAMETERS,
                rho);
    }

    private static double handedOn(List<Integer> months, List<Double> values, int start) {
        return new BrentOptimizer(NEARLY, NEARLY)
                .optimize(
                        GoalType.MAXIMIZE,
                        new UnivariateObjectiveFunction(share -> new Fit(months, values, start, share).likelihood()),
                        new SearchInterval(-MOST_HANDED_ON, MOST_HANDED_ON, 0),
                        new MaxEval(MOST_TRIES))
                .getPoint();
    }

    /** Generalised least squares with errors whose correlation falls by one share from month to month. */
    private static final class Fit {
        private final int n;
        private final double logDeterminants;
        private final RealMatrix bread;
        private final RealVector beta;
        private final double squares;

        private Fit(List<Integer> months, List<Double> values, int start, double rho) {
            n = months.size();
            RealMatrix x = new Array2DRowRealMatrix(n, PARAMETERS);
            RealVector y = new ArrayRealVector(n);
            RealMatrix correlation = new Array2DRowRealMatrix(n, n);
            for (int i = 0; i < n; i++) {
                x.setRow(i, new double[] {1, months.get(i) - start, months.get(i) >= start ? 1 : 0});
                y.setEntry(i, values.get(i));
                for (int j = 0; j < n; j++) {
                    correlation.setEntry(i, j, Math.pow(rho, Math.abs(months.get(i) - months.get(j))));
                }
            }
            CholeskyDecomposition errors = new CholeskyDecomposition(correlation);
            DecompositionSolver unlike = errors.getSolver();
            RealMatrix products = x.transpose().multiply(unlike.solve(x));
            // Where the months lie around the start as in a mirror, a sum that is zero comes out as two different
            // nothings.
            CholeskyDecomposition normal =
                    new CholeskyDecomposition(products.add(products.transpose()).scalarMultiply(0.5), NEARLY, 0);
            bread = normal.getSolver().getInverse();
            beta = bread.operate(x.transpose().operate(unlike.solve(y)));
            RealVector rest = y.subtract(x.operate(beta));
            squares = rest.dotProduct(unlike.solve(rest));
            logDeterminants = Math.log(errors.getDeterminant()) + Math.log(normal.getDeterminant());
        }

        private double variance() {
            return squares / (n - PARAMETERS);
        }

        /** Without what does not depend on the share that is handed on; a series on its line has no best share. */
        private double likelihood() {
            return -(logDeterminants + (n - PARAMETERS) * Math.log(Math.max(squares, Double.MIN_NORMAL))) / 2;
        }
    }
}
