package io.levier.common.stats.crosstab;

import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import org.apache.commons.math3.special.Beta;

/**
 * Whether rows and columns go together: Pearson's chi-square of the weighted shares, scaled to the number of rows, with
 * the second-order correction of Rao and Scott (1984) for weights and customers with several rows. With Δ the
 * generalised design effects, {@code F = X²/tr Δ} has {@code d = (tr Δ)²/tr Δ²} and {@code d·(C − 1)} degrees of freedom
 * (Thomas and Rao 1987); survey software prints the same. Without clusters and weights {@code tr Δ} is the
 * textbook's {@code (R−1)(C−1)}, up to {@code n/(n − 1)}. Rows and columns nobody is in take no part.
 *
 * <p>All numbers but {@code chi2}, {@code cramersV} and {@code leastExpected} are NaN when the design determines no
 * variance: a single customer, say. All are NaN when fewer than two rows or columns are filled.
 *
 * @param chi2 Pearson's X²
 * @param degreesOfFreedom {@code (R−1)(C−1)}
 * @param f the corrected statistic
 * @param numeratorDf first degrees of freedom of F
 * @param denominatorDf second degrees of freedom of F
 * @param designEffect {@code tr Δ/df}: by how much X² is inflated
 * @param cramersV {@code √(X²/(n·min(R−1, C−1)))} (Cramér 1946), 0..1
 * @param cramersVInterval from the noncentral chi-square of {@code X²·df/tr Δ}; never excludes the estimate
 * @param leastExpected smallest number of rows expected in a cell under independence
 */
public record IndependenceTest(
        double chi2,
        int degreesOfFreedom,
        double f,
        double numeratorDf,
        double denominatorDf,
        double pValue,
        double designEffect,
        double cramersV,
        Interval cramersVInterval,
        double leastExpected) {

    /** What a table with fewer than two filled rows or columns tells. */
    static final IndependenceTest NONE = new IndependenceTest(
            Double.NaN,
            0,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Interval.UNKNOWN,
            Double.NaN);

    static IndependenceTest of(CrosstabSums sums, ShareVariance variance, Confidence confidence) {
        Filled filled = Filled.of(sums);
        int rows = filled.rows().size();
        int columns = filled.columns().size();
        int df = (rows - 1) * (columns - 1);
        if (rows < 2 || columns < 2) {
            return NONE;
        }
        long n = sums.count(sums.rows(), sums.columns());
        double phi2 = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int row : filled.rows()) {
            for (int column : filled.columns()) {
                double expected = sums.weight(row, sums.columns())
                        * sums.weight(sums.rows(), column)
                        / Math.pow(sums.weight(sums.rows(), sums.columns()), 2);
                phi2 += Math.pow(variance.share(sums.at(row, column)) - expected, 2) / expected;
                least = Math.min(least, n * expected);
            }
        }
        double chi2 = n * phi2;
        double largest = Math.min(rows - 1, columns - 1);
        double cramersV = Math.min(1, Math.sqrt(phi2 / largest));
        DesignEffects effects = DesignEffects.of(sums, variance, filled);
        if (!(effects.trace() > 0) || sums.clusters() < 2) {
            return new IndependenceTest(
                    chi2,
                    df,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    cramersV,
                    Interval.UNKNOWN,
                    least);
        }
        double f = chi2 / effects.trace();
        double numerator = effects.trace() * effects.trace() / effects.traceOfSquare();
        double denominator = numerator * (sums.clusters() - 1.0);
        double effect = effects.trace() / df;
        Interval noncentrality = NoncentralChiSquare.interval(chi2 / effect, df, confidence);
        double scale = effect / (n * largest);
        return new IndependenceTest(
                chi2,
                df,
                f,
                numerator,
                denominator,
                upperTail(f, numerator, denominator),
                effect,
                cramersV,
                new Interval(
                        Math.min(cramersV, Math.sqrt(noncentrality.low() * scale)),
                        Math.min(1, Math.max(cramersV, Math.sqrt(noncentrality.high() * scale)))),
                least);
    }

    /** How often F is at least so large by chance. */
    static double upperTail(double f, double numerator, double denominator) {
        return Beta.regularizedBeta(denominator / (denominator + numerator * f), denominator / 2, numerator / 2);
    }
}
