package io.levier.common.value;

import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many purchases customers made and what these were worth on average, as distinct pairs with customers counted. */
public final class Spending {

    /**
     * Customers who spent alike.
     *
     * @param purchases of each, 1 or more
     * @param meanValue of a purchase, above 0, in one currency
     * @param customers how many, above 0
     */
    public record Group(long purchases, double meanValue, long customers) {}

    private record Kind(long purchases, double meanValue) {}

    private final List<Group> groups;

    private Spending(Map<Kind, Long> counts) {
        List<Group> list = new ArrayList<>();
        counts.forEach((kind, customers) -> list.add(new Group(kind.purchases, kind.meanValue, customers)));
        groups = List.copyOf(list);
    }

    /** Collects customers in any order. */
    public static Collector collect() {
        return new Collector();
    }

    /** Ordered by purchases and mean value. */
    public List<Group> groups() {
        return groups;
    }

    public long customers() {
        return groups.stream().mapToLong(Group::customers).sum();
    }

    /** Mean over customers of what their purchases were worth on average; NaN without customers. */
    public double meanValue() {
        return groups.stream().mapToDouble(g -> g.customers() * g.meanValue()).sum() / customers();
    }

    /**
     * Pearson correlation over customers between the number of purchases and their mean value. {@link GammaGamma}
     * supposes that it is 0: where frequent buyers spend more or less, expected values are biased for them. NaN when either
     * does not vary.
     */
    public double correlation() {
        double n = customers();
        double meanPurchases = groups.stream()
                        .mapToDouble(g -> g.customers() * (double) g.purchases())
                        .sum()
                / n;
        double meanValue = meanValue();
        double products = 0;
        double purchases = 0;
        double values = 0;
        for (Group group : groups) {
            double x = group.purchases() - meanPurchases;
            double y = group.meanValue() - meanValue;
            products += group.customers() * x * y;
            purchases += group.customers() * x * x;
            values += group.customers() * y * y;
        }
        return products / Math.sqrt(purchases * values);
    }

    /** Interval of the correlation by Fisher's transformation; unknown with fewer than 4 customers. */
    public Interval correlationInterval(Confidence confidence) {
        double r = correlation();
        if (customers() < 4 || Double.isNaN(r) || Math.abs(r) >= 1) {
            return Interval.UNKNOWN;
        }
        double centre = Math.log((1 + r) / (1 - r)) / 2;
        double margin = confidence.z() / Math.sqrt(customers() - 3.0);
        return new Interval(Math.tanh(centre - margin), Math.tanh(centre + margin));
    }

    /** Adds customers; the order does not matter. */
    public static final class Collector {
        private final Map<Kind, Long> counts =
                new TreeMap<>(Comparator.comparingLong(Kind::purchases).thenComparingDouble(Kind::meanValue));

        private Collector() {}

        /**
         * Customers with equally many purchases of the same mean value.
         *
         * @param purchases 1 or more
         * @param meanValue above 0
         */
        public void add(long purchases, double meanValue, long customers) {
            if (purchases < 1 || !(meanValue > 0 && meanValue < Double.POSITIVE_INFINITY) || customers < 0) {
                throw new IllegalArgumentException(customers + " customers with " + purchases + " purchases of "
                        + meanValue + ": there must be purchases, of a value above 0");
            }
            if (customers > 0) {
                counts.merge(new Kind(purchases, meanValue), customers, Long::sum);
            }
        }

        public Spending spending() {
            return new Spending(counts);
        }
    }
}
