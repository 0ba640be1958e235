package io.levier.common.drivers;

import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import io.levier.common.stats.LeaveOutErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A weighted mean from sums by customer bucket, with the error of leaving out one bucket at a time. Of two means over the
 * same buckets the difference knows customers who stand in both.
 */
public final class BucketMean {
    private final SortedMap<Integer, double[]> sums = new TreeMap<>();

    /** Adds what is known of a bucket: Σw and Σw·y of its rows. */
    public void add(int bucket, double weight, double total) {
        double[] sum = sums.computeIfAbsent(bucket, any -> new double[2]);
        sum[0] += weight;
        sum[1] += total;
    }

    /** NaN without weight. */
    public double estimate() {
        return without(-1);
    }

    private double without(int bucket) {
        double weight = 0;
        double total = 0;
        for (var entry : sums.entrySet()) {
            if (entry.getKey() != bucket) {
                weight += entry.getValue()[0];
                total += entry.getValue()[1];
            }
        }
        return weight > 0 ? total / weight : Double.NaN;
    }

    /** Unknown with fewer than two buckets. */
    public Interval interval(Confidence confidence) {
        return interval(estimate(), leftOut(List.copyOf(sums.keySet())), confidence);
    }

    /** Of this mean minus another. */
    public Interval differenceFrom(BucketMean other, Confidence confidence) {
        SortedMap<Integer, double[]> either = new TreeMap<>(sums);
        either.putAll(other.sums);
        List<Integer> buckets = new ArrayList<>(either.keySet());
        double[] here = leftOut(buckets);
        double[] there = other.leftOut(buckets);
        for (int k = 0; k < here.length; k++) {
            here[k] -= there[k];
        }
        return interval(estimate() - other.estimate(), here, confidence);
    }

    private double[] leftOut(List<Integer> buckets) {
        return buckets.stream().mapToDouble(this::without).toArray();
    }

    private static Interval interval(double estimate, double[] leftOut, Confidence confidence) {
        double error = Math.sqrt(LeaveOutErrors.covariance(leftOut, leftOut));
        return Interval.around(estimate, confidence.t(leftOut.length - 1) * error);
    }
}
