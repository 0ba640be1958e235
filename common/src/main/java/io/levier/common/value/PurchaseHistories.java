package io.levier.common.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Distinct purchase histories with the number of customers who have them: likelihoods are sums over this list, whose
 * length does not grow with the number of one-time buyers.
 */
public final class PurchaseHistories {

    /**
     * One of the distinct histories.
     *
     * @param customers how many have it, above 0
     */
    public record Group(PurchaseHistory history, long customers) {}

    private final List<Group> groups;

    private PurchaseHistories(SortedMap<PurchaseHistory, Long> counts) {
        List<Group> list = new ArrayList<>();
        counts.forEach((history, customers) -> list.add(new Group(history, customers)));
        groups = List.copyOf(list);
    }

    /** Collects customers in any order. */
    public static Collector collect() {
        return new Collector();
    }

    /** Ordered by repeats, last purchase and age. */
    public List<Group> groups() {
        return groups;
    }

    public long customers() {
        return groups.stream().mapToLong(Group::customers).sum();
    }

    /** Purchases after the first of all customers. */
    public long repeats() {
        return groups.stream()
                .mapToLong(g -> g.customers() * g.history().repeats())
                .sum();
    }

    /** Sum of the ages of all customers. */
    public double age() {
        return groups.stream()
                .mapToDouble(g -> g.customers() * g.history().age())
                .sum();
    }

    /** The customers of both. */
    public PurchaseHistories merge(PurchaseHistories other) {
        Collector both = collect();
        groups.forEach(g -> both.add(g.history(), g.customers()));
        other.groups.forEach(g -> both.add(g.history(), g.customers()));
        return both.histories();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PurchaseHistories that && groups.equals(that.groups);
    }

    @Override
    public int hashCode() {
        return groups.hashCode();
    }

    @Override
    public String toString() {
        return customers() + " customers with " + groups.size() + " purchase histories";
    }

    /** Adds customers; the order does not matter. */
    public static final class Collector {
        private final Map<PurchaseHistory, Long> counts = new TreeMap<>();

        private Collector() {}

        public void add(PurchaseHistory history, long customers) {
            if (customers < 0) {
                throw new IllegalArgumentException(customers + " customers cannot have a history");
            }
            if (customers > 0) {
                counts.merge(history, customers, Long::sum);
            }
        }

        public PurchaseHistories histories() {
            return new PurchaseHistories(new TreeMap<>(counts));
        }
    }
}
