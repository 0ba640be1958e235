package io.levier.common.weighting;

import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import java.util.List;
import java.util.Optional;

/**
 * The R-indicator, {@code 1 − 2·sd(propensity)} (Schouten, Cobben and Bethlehem 2009): 1 when everybody was as likely to
 * answer, 0 when it was certain beforehand who would. It only sees the fields the propensities were fitted on. Fitted
 * propensities vary more than true ones, by chance alone, so their variance of estimation is taken off, as Shlomo, Skinner
 * and Schouten (2012) do; the standard error is that of the delta method.
 *
 * @param variance of the propensities among the invited, estimation taken off; below 0 when chance explains more than all
 * @param unadjusted the indicator without taking anything off: lower, all the more the fewer were invited
 * @param standardError of the indicator; NaN where no difference in propensity is seen
 */
public record Representativeness(double variance, double unadjusted, double standardError) {
    /** Variances below this come from rounding. */
    private static final double NOTHING = 1e-12;

    /**
     * The indicator of invited customers.
     *
     * @return empty when nobody or everybody answered, or no propensities fit
     */
    public static Optional<Representativeness> of(List<PropensityCell> cells) {
        return ResponsePropensity.of(cells).map(Representativeness::of);
    }

    private static Representativeness of(ResponsePropensity propensity) {
        List<PropensityCell> cells = propensity.cells();
        double invited = cells.stream().mapToLong(PropensityCell::invited).sum();
        double mean = 0;
        for (int c = 0; c < cells.size(); c++) {
            mean += cells.get(c).invited() / invited * propensity.fitted().get(c);
        }
        int size = propensity.design().size();
        double[] slopeOfMean = new double[size];
        double[] slopeOfVariance = new double[size];
        double spread = 0;
        double ofEstimation = 0;
        for (int c = 0; c < cells.size(); c++) {
            double share = cells.get(c).invited() / invited;
            double p = propensity.fitted().get(c);
            double[] slope = propensity.design().rows().get(c).clone();
            for (int j = 0; j < size; j++) {
                slope[j] *= p * (1 - p);
                slopeOfMean[j] += share * slope[j];
                slopeOfVariance[j] += 2 * share * (p - mean) * slope[j];
            }
            spread += share * (p - mean) * (p - mean);
            ofEstimation += share * propensity.information().between(slope);
        }
        double variance = spread - (ofEstimation - propensity.information().between(slopeOfMean));
        double error = Math.sqrt(propensity.information().between(slopeOfVariance));
        return new Representativeness(
                variance, 1 - 2 * Math.sqrt(spread), variance > NOTHING ? error / Math.sqrt(variance) : Double.NaN);
    }

    /** From 0 to 1, 1 is best. */
    public double indicator() {
        return 1 - 2 * Math.sqrt(Math.max(0, variance));
    }

    /** Normal theory, within 0 and 1; unknown where no difference in propensity is seen. */
    public Interval interval(Confidence confidence) {
        return Interval.around(indicator(), confidence.z() * standardError).within(0, 1);
    }
}
