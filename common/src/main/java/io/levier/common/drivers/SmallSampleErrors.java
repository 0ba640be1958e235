package io.levier.common.drivers;

import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import io.levier.common.stats.TwoSidedTest;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Errors of coefficients for few customers: CR2 (Bell and McCaffrey 2002), which undoes what the fit takes out of the
 * residuals of each customer, with degrees of freedom by Satterthwaite per coefficient, as clubSandwich computes them.
 * {@code s_c = X_c'W_c(I − H_cc)^{-1/2}e_c}, {@code V = (X'WX)⁻¹ Σ s_c s_c' (X'WX)⁻¹}. Rows are needed, so it is for
 * fewer than some dozens of customers; {@link ClusterErrors} serves all others.
 */
public final class SmallSampleErrors {

    /** From this many customers on CR1 does as well. */
    public static final int ENOUGH_CUSTOMERS = 50;

    private static final double SMALLEST_EIGENVALUE = 1e-12;

    private final double[] coefficients;
    private final RealMatrix covariance;
    private final double[] degreesOfFreedom;

    private SmallSampleErrors(double[] coefficients, RealMatrix covariance, double[] degreesOfFreedom) {
        this.coefficients = coefficients;
        this.covariance = covariance;
        this.degreesOfFreedom = degreesOfFreedom;
    }

    /** The rows of one customer. */
    public static final class Customer {
        private final List<double[]> predictors = new ArrayList<>();
        private final List<Double> outcomes = new ArrayList<>();

        /**
         * Adds a row.
         *
         * @param x predictors without the constant
         */
        public void add(double[] x, double y, double weight) {
            // Times the root of its weight, which makes the weighted fit a plain one.
            double root = Math.sqrt(weight);
            double[] row = new double[x.length + 1];
            row[0] = root;
            for (int j = 0; j < x.length; j++) {
                row[j + 1] = root * x[j];
            }
            predictors.add(row);
            outcomes.add(root * y);
        }

        private RealMatrix design() {
            return new Array2DRowRealMatrix(predictors.toArray(double[][]::new), false);
        }

        private RealMatrix outcome() {
            return new Array2DRowRealMatrix(
                    outcomes.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }

    /**
     * Fits the outcome on all predictors and an intercept.
     *
     * @throws IllegalArgumentException when predictors are constant or combinations of each other: leave out those that
     *     take no part
     */
    public static SmallSampleErrors of(List<Customer> customers) {
        List<RealMatrix> designs = customers.stream().map(Customer::design).toList();
        List<RealMatrix> outcomes = customers.stream().map(Customer::outcome).toList();
        int k = designs.get(0).getColumnDimension();
        RealMatrix cross = new Array2DRowRealMatrix(k, k);
        RealMatrix withOutcome = new Array2DRowRealMatrix(k, 1);
        for (int c = 0; c < designs.size(); c++) {
            cross = cross.add(designs.get(c).transpose().multiply(designs.get(c)));
            withOutcome = withOutcome.add(designs.get(c).transpose().multiply(outcomes.get(c)));
        }
        LUDecomposition solver = new LUDecomposition(cross);
        if (!solver.getSolver().isNonSingular()) {
            throw new IllegalArgumentException("predictors are constant or combinations of each other");
        }
        RealMatrix bread = solver.getSolver().getInverse();
        RealMatrix b = bread.multiply(withOutcome);
        RealMatrix meat = new Array2DRowRealMatrix(k, k);
        // Row c: what one unit of each coefficient takes from customer c (p), and X_c'p_c behind it (u).
        RealMatrix[] adjusted = new RealMatrix[designs.size()];
        for (int c = 0; c < designs.size(); c++) {
            RealMatrix x = designs.get(c);
            RealMatrix root = inverseRoot(x.multiply(bread).multiply(x.transpose()));
            RealMatrix score =
                    x.transpose().multiply(root).multiply(outcomes.get(c).subtract(x.multiply(b)));
            meat = meat.add(score.multiply(score.transpose()));
            adjusted[c] = root.multiply(x).multiply(bread);
        }
        double[] df = new double[k];
        for (int j = 0; j < k; j++) {
            df[j] = satterthwaite(designs, adjusted, bread, j);
        }
        return new SmallSampleErrors(b.getColumn(0), bread.multiply(meat).multiply(bread), df);
    }

    /** {@code (I − H)^{-1/2}}; directions the fit took out wholly stay out. */
    private static RealMatrix inverseRoot(RealMatrix hat) {
        int n = hat.getRowDimension();
        double[][] rest = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                rest[i][j] = (i == j ? 1 : 0) - (hat.getEntry(i, j) + hat.getEntry(j, i)) / 2;
            }
        }
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(rest, false));
        RealMatrix root = new Array2DRowRealMatrix(n, n);
        for (int k = 0; k < n; k++) {
            double value = eigen.getRealEigenvalue(k);
            if (value > SMALLEST_EIGENVALUE) {
                RealMatrix v = new Array2DRowRealMatrix(eigen.getEigenvector(k).toArray());
                root = root.add(v.multiply(v.transpose()).scalarMultiply(1 / Math.sqrt(value)));
            }
        }
        return root;
    }

    /**
     * {@code (Σ B_cc)²/Σ B_cd²} with {@code B_cd = p_c'(I − H)_cd p_d}, the weights of squared residuals in the variance
     * if all were independent and alike.
     */
    private static double satterthwaite(List<RealMatrix> designs, RealMatrix[] adjusted, RealMatrix bread, int j) {
        int customers = adjusted.length;
        RealMatrix[] through = new RealMatrix[customers];
        double[] own = new double[customers];
        for (int c = 0; c < customers; c++) {
            RealMatrix p = adjusted[c].getColumnMatrix(j);
            own[c] = p.transpose().multiply(p).getEntry(0, 0);
            through[c] = designs.get(c).transpose().multiply(p);
        }
        double trace = 0;
        double squares = 0;
        for (int c = 0; c < customers; c++) {
            RealMatrix row = through[c].transpose().multiply(bread);
            for (int d = 0; d < customers; d++) {
                double entry = (c == d ? own[c] : 0) - row.multiply(through[d]).getEntry(0, 0);
                trace += c == d ? entry : 0;
                squares += entry * entry;
            }
        }
        return trace * trace / squares;
    }

    /** The intercept is 0, predictor j is j + 1. */
    public double coefficient(int i) {
        return coefficients[i];
    }

    public double error(int i) {
        return Math.sqrt(covariance.getEntry(i, i));
    }

    /** By Satterthwaite; lower than the number of customers, most of all for predictors few customers differ in. */
    public double degreesOfFreedom(int i) {
        return degreesOfFreedom[i];
    }

    public double pValue(int i) {
        return TwoSidedTest.student(coefficients[i] / error(i), degreesOfFreedom[i]);
    }

    public Interval interval(int i, Confidence confidence) {
        return Interval.around(coefficients[i], confidence.t(degreesOfFreedom[i]) * error(i));
    }
}
