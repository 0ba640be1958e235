package io.levier.jobs.retention;

import io.levier.common.model.PopulationStability;
import io.levier.common.model.ScoreGroups;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;

/**
 * How many rows, and how many leavers, fall into each bin: enough for leakage gates, drift and the factor table.
 *
 * @param cases by dummy
 * @param leavers by dummy
 */
record BinCounts(List<Long> cases, List<Long> leavers) implements Serializable {
    BinCounts {
        cases = List.copyOf(cases);
        leavers = List.copyOf(leavers);
    }

    static BinCounts of(Cases cases, FeatureBins bins) {
        return cases.sum(new Counting(bins));
    }

    private record Counting(FeatureBins bins) implements Cases.Summary<BinCounts> {

        @Override
        public BinCounts of(Iterator<Row> rows) {
            long[] cases = new long[bins.size()];
            long[] leavers = new long[bins.size()];
            while (rows.hasNext()) {
                Row row = rows.next();
                boolean left = row.getDouble(TrainingRows.LABEL) == 1;
                for (int dummy : bins.dummies(row, TrainingRows.FIRST_FEATURE)) {
                    cases[dummy]++;
                    leavers[dummy] += left ? 1 : 0;
                }
            }
            return new BinCounts(boxed(cases), boxed(leavers));
        }

        @Override
        public BinCounts merge(BinCounts one, BinCounts other) {
            return new BinCounts(sums(one.cases, other.cases), sums(one.leavers, other.leavers));
        }

        private static List<Long> sums(List<Long> one, List<Long> other) {
            return IntStream.range(0, one.size())
                    .mapToObj(i -> one.get(i) + other.get(i))
                    .toList();
        }
    }

    private static List<Long> boxed(long[] counts) {
        List<Long> list = new ArrayList<>();
        for (long count : counts) {
            list.add(count);
        }
        return list;
    }

    /** Share that left of a bin; 0 of an empty one. */
    double rate(int dummy) {
        return cases.get(dummy) == 0 ? 0 : (double) leavers.get(dummy) / cases.get(dummy);
    }

    /** Mean log-odds of each feature. */
    List<Double> meanOf(FeatureBins bins, List<Double> coefficients) {
        List<Double> means = new ArrayList<>();
        int[] offsets = bins.offsets();
        for (int j = 0; j < offsets.length; j++) {
            double sum = 0;
            long n = 0;
            for (int dummy = offsets[j]; dummy < offsets[j] + bins.bins().get(j).size(); dummy++) {
                sum += coefficients.get(dummy) * cases.get(dummy);
                n += cases.get(dummy);
            }
            means.add(n == 0 ? 0 : sum / n);
        }
        return means;
    }

    /** The rows scored by one feature alone: by the rate of leaving of its bins. */
    ScoreGroups alone(FeatureBins bins, int feature) {
        int from = bins.offsets()[feature];
        ScoreGroups.Collector groups = ScoreGroups.collect();
        for (int dummy = from; dummy < from + bins.bins().get(feature).size(); dummy++) {
            if (cases.get(dummy) > 0) {
                groups.add((double) leavers.get(dummy) / cases.get(dummy), cases.get(dummy), leavers.get(dummy));
            }
        }
        return groups.groups();
    }

    /** Largest population stability index of a feature between these rows and others. */
    double largestDrift(FeatureBins bins, BinCounts others) {
        double largest = 0;
        int[] offsets = bins.offsets();
        for (int j = 0; j < offsets.length; j++) {
            int size = bins.bins().get(j).size();
            long[] before = new long[size];
            long[] after = new long[size];
            for (int bin = 0; bin < size; bin++) {
                before[bin] = cases.get(offsets[j] + bin);
                after[bin] = others.cases.get(offsets[j] + bin);
            }
            largest = Math.max(largest, PopulationStability.index(before, after));
        }
        return largest;
    }
}
