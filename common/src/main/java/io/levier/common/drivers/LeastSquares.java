package io.levier.common.drivers;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Weighted least squares of the last column of a correlation matrix on those before it. Columns that are constant or
 * that earlier ones explain (nearly) wholly take no part: their coefficients are NaN, and the fit is that of the others.
 *
 * <p>Degrees of freedom count rows, never weights.
 */
public final class LeastSquares implements Serializable {
    private static final long serialVersionUID = 1L;

    /** A smaller coefficient, in standard deviations, does not make a column part of an alias. */
    private static final double SMALLEST_SHARE_IN_ALIAS = 1e-6;

    private final Correlation data;
    private final Sweep sweep;
    private final int predictors;

    private LeastSquares(Correlation data) {
        this.data = data;
        this.predictors = data.size() - 1;
        this.sweep = Sweep.ofFirst(predictors, data.matrix());
    }

    /** The last column explained by all before it. */
    public static LeastSquares of(Correlation data) {
        return new LeastSquares(data);
    }

    public int predictors() {
        return predictors;
    }

    public long rows() {
        return data.rows();
    }

    /** Coefficients estimated: the intercept and every predictor that takes part. */
    public int parameters() {
        return 1 + sweep.rank();
    }

    /** Rows minus parameters. */
    public long degreesOfFreedom() {
        return rows() - parameters();
    }

    public boolean takesPart(int j) {
        return sweep.isSwept(j);
    }

    /** The earlier predictors a predictor is a combination of; empty when it takes part or is constant. */
    public int[] aliasedWith(int j) {
        if (takesPart(j) || data.isConstant(j)) {
            return new int[0];
        }
        return IntStream.range(0, predictors)
                .filter(i -> takesPart(i) && Math.abs(sweep.entry(i, j)) > SMALLEST_SHARE_IN_ALIAS)
                .toArray();
    }

    /** Share of the outcome's variance explained, 0..1; NaN when the outcome does not vary. */
    public double rSquared() {
        if (data.isConstant(predictors)) {
            return Double.NaN;
        }
        return Math.min(1, Math.max(0, 1 - sweep.entry(predictors, predictors)));
    }

    /** {@code 1 − (1 − R²)(n − 1)/(n − k)}. */
    public double adjustedRSquared() {
        return 1 - (1 - rSquared()) * (rows() - 1.0) / degreesOfFreedom();
    }

    /** {@code Σ w·e²/(n − k)}, in squared units of the outcome; NaN without degrees of freedom. */
    public double residualVariance() {
        if (degreesOfFreedom() <= 0) {
            return Double.NaN;
        }
        double variance = data.deviation(predictors) * data.deviation(predictors);
        return data.sumW() * variance * (1 - rSquared()) / degreesOfFreedom();
    }

    /** Effect of one standard deviation in standard deviations of the outcome; NaN when it takes no part. */
    public double standardised(int j) {
        return takesPart(j) ? sweep.entry(j, predictors) : Double.NaN;
    }

    /** Effect of one unit of the predictor in units of the outcome; NaN when it takes no part. */
    public double slope(int j) {
        return standardised(j) * data.deviation(predictors) / data.deviation(j);
    }

    /** Slopes of all predictors with 0 for those that take no part, as a prediction uses them. */
    public double[] slopes() {
        return IntStream.range(0, predictors)
                .mapToDouble(j -> takesPart(j) ? slope(j) : 0)
                .toArray();
    }

    public double intercept() {
        double[] slopes = slopes();
        double intercept = data.mean(predictors);
        for (int j = 0; j < predictors; j++) {
            intercept -= slopes[j] * data.mean(j);
        }
        return intercept;
    }

    /** Error of a slope if every row were an independent customer. */
    public double independentError(int j) {
        return Math.sqrt(residualVariance() * vif(j) / data.sumW()) / data.deviation(j);
    }

    /** Variance inflation {@code (C⁻¹)_jj}; NaN when it takes no part. */
    public double vif(int j) {
        return takesPart(j) ? -sweep.entry(j, j) : Double.NaN;
    }

    /** Entry of the inverse correlation matrix of the predictors that take part, 0 for the others. */
    double inverse(int i, int j) {
        return takesPart(i) && takesPart(j) ? -sweep.entry(i, j) : 0;
    }

    /** Correlation with the outcome alone. */
    public double zeroOrder(int j) {
        return data.r(j, predictors);
    }

    /** Correlation with the outcome once all other predictors are held: {@code t/√(t² + df)}. */
    public double partial(int j) {
        double t = slope(j) / independentError(j);
        return t / Math.sqrt(t * t + degreesOfFreedom());
    }

    /** R² of the predictor alone. */
    public double first(int j) {
        return zeroOrder(j) * zeroOrder(j);
    }

    /** What the predictor adds to R² after all others. */
    public double last(int j) {
        return betaSquared(j) / vif(j);
    }

    public double betaSquared(int j) {
        return standardised(j) * standardised(j);
    }

    /** {@code β·r} (Pratt), which can be negative and so is no share of anything. */
    public double pratt(int j) {
        return standardised(j) * zeroOrder(j);
    }

    Correlation data() {
        return data;
    }

    @Override
    public String toString() {
        return "intercept " + intercept() + ", slopes " + Arrays.toString(slopes()) + ", R² " + rSquared();
    }
}
