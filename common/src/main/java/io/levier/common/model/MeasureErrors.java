package io.levier.common.model;

import io.levier.common.stats.LeaveOutErrors;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Standard errors of measures of a scoring, by leaving out one bucket of customers after the other. Cases of a customer
 * stand in one bucket, so that a customer tested at several cut-offs counts once.
 */
public final class MeasureErrors {

    private MeasureErrors() {}

    /**
     * The error of each measure; NaN where it is not known without some bucket, or where there are fewer than two.
     *
     * @param buckets cases of customers; empty ones do not count
     */
    public static List<Double> errors(List<ScoreGroups> buckets, List<ToDoubleFunction<ScoreGroups>> measures) {
        List<ScoreGroups> held =
                buckets.stream().filter(bucket -> bucket.cases() > 0).toList();
        if (held.size() < 2) {
            return Collections.nCopies(measures.size(), Double.NaN);
        }
        ScoreGroups.Collector all = ScoreGroups.collect();
        held.forEach(all::add);
        ScoreGroups whole = all.groups();
        double[][] without = new double[measures.size()][held.size()];
        for (int bucket = 0; bucket < held.size(); bucket++) {
            ScoreGroups others = whole.without(held.get(bucket));
            for (int measure = 0; measure < without.length; measure++) {
                without[measure][bucket] = measures.get(measure).applyAsDouble(others);
            }
        }
        List<Double> errors = new ArrayList<>();
        for (double[] values : without) {
            errors.add(Math.sqrt(LeaveOutErrors.covariance(values, values)));
        }
        return errors;
    }
}
