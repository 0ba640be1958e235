package io.levier.jobs.drivers;

import io.levier.common.stats.Interval;
import java.util.List;
import java.util.Map;

/**
 * A regression made for categories on the answers of a model.
 *
 * @param outcome as the rankings name it
 * @param family logit or ordinal
 * @param rows complete answers fitted
 * @param mcFadden R² of the fit
 * @param gains what scenarios would add to the outcome, by the column with their moves; of ordered groups only
 */
record CategoryFit(
        String outcome, String family, long rows, double mcFadden, List<Term> terms, Map<String, Gain> gains) {

    /**
     * One predictor.
     *
     * @param coefficient log-odds per unit
     * @param effect percentage points per unit, averaged over the answers; NaN for ordered groups
     * @param linear slope of least squares on the same answers
     * @param share of McFadden's R², of the driver as a whole; NaN where it is not this term's to tell
     */
    record Term(
            String name,
            String driver,
            double coefficient,
            double error,
            double pValue,
            double effect,
            Interval effectInterval,
            double linear,
            double share) {}

    /** A scenario's gain, in points of the outcome. */
    record Gain(double points, Interval interval) {
        static final Gain UNKNOWN = new Gain(Double.NaN, Interval.UNKNOWN);
    }

    CategoryFit {
        terms = List.copyOf(terms);
        gains = Map.copyOf(gains);
    }
}
