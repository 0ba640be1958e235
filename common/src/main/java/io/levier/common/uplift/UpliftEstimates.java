package io.levier.common.uplift;

import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import io.levier.common.stats.TwoSidedTest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The effect of an experiment and how well scores rank it, with errors from leaving out one customer bucket at a time
 * (delete-a-group jackknife): {@code V = (K−1)/K·Σ(θ_k − θ̄)²}, Student's t with K − 1 degrees of freedom. Look at the
 * overall effect first: where it is not told from 0, neither is a ranking of it.
 *
 * @param effect share of positives of the treated minus that of the untreated
 * @param qiniCoefficient see {@link UpliftCurve#qiniCoefficient()}
 * @param areaUnderUplift see {@link UpliftCurve#areaUnderUplift()}
 */
public record UpliftEstimates(Estimated effect, Estimated qiniCoefficient, Estimated areaUnderUplift) {

    /**
     * One estimate.
     *
     * @param error NaN with fewer than two buckets
     * @param degreesOfFreedom buckets with cases minus one
     */
    public record Estimated(double value, double error, int degreesOfFreedom) {

        public Interval interval(Confidence confidence) {
            return Interval.around(value, confidence.t(degreesOfFreedom) * error);
        }

        /** Of the hypothesis that the true value is 0. */
        public double pValue() {
            return TwoSidedTest.student(value / error, degreesOfFreedom);
        }
    }

    /**
     * From the cases of each bucket; all cases of a customer stand in the same one.
     *
     * @throws IllegalArgumentException when leaving out a bucket leaves an arm empty: there are too few cases
     */
    public static UpliftEstimates of(List<UpliftGroups> buckets) {
        UpliftGroups all = buckets.stream().reduce(UpliftGroups.collect().groups(), UpliftGroups::merge);
        List<UpliftGroups> without = new ArrayList<>();
        for (UpliftGroups bucket : buckets) {
            if (bucket.size() > 0) {
                UpliftGroups rest = all.without(bucket);
                if (rest.total().treated() == 0 || rest.total().untreated() == 0) {
                    throw new IllegalArgumentException("without one bucket there are cases in one arm only: "
                            + rest.total() + "; errors need more customers, or more buckets");
                }
                without.add(rest);
            }
        }
        return new UpliftEstimates(
                estimated(all, without, groups -> groups.total().effect()),
                estimated(all, without, groups -> UpliftCurve.of(groups).qiniCoefficient()),
                estimated(all, without, groups -> UpliftCurve.of(groups).areaUnderUplift()));
    }

    private static Estimated estimated(
            UpliftGroups all, List<UpliftGroups> without, ToDoubleFunction<UpliftGroups> statistic) {
        double[] replicates = without.stream().mapToDouble(statistic).toArray();
        double mean = 0;
        for (double replicate : replicates) {
            mean += replicate / replicates.length;
        }
        double squares = 0;
        for (double replicate : replicates) {
            squares += (replicate - mean) * (replicate - mean);
        }
        int k = replicates.length;
        double error = k < 2 ? Double.NaN : Math.sqrt((k - 1.0) / k * squares);
        return new Estimated(statistic.applyAsDouble(all), error, Math.max(0, k - 1));
    }
}
