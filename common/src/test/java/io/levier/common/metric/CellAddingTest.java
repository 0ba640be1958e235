package io.levier.common.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.stats.Confidence;
import io.levier.common.stats.Difference;
import io.levier.common.stats.PairedRatioMoments;
import io.levier.common.stats.RatioMoments;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Sums over sparse customers against customers paired one by one. */
class CellAddingTest {
    private static final Label LABEL = new Label("", "");
    private static final Metric MEAN = new Mean(header("mean", MetricHeader.Unit.ROW), "value");
    private static final Metric SHARE = new Share(header("share", MetricHeader.Unit.CUSTOMER), "value > 5");
    private static final CellLayout LAYOUT = new CellLayout(List.of(MEAN, SHARE));
    private static final CellReader READER = new CellReader(LAYOUT, new Confidence(0.95));

    private static MetricHeader header(String id, MetricHeader.Unit per) {
        return new MetricHeader(
                id,
                1,
                "perception",
                FactTable.RATING,
                "true",
                "1",
                "score",
                false,
                MetricHeader.Direction.HIGHER,
                IntervalMethod.STUDENT,
                per,
                Scope.EVERYWHERE,
                Demands.NONE,
                LABEL,
                Governance.NONE);
    }

    /** A rating; the conditions and numbers of the layout are answered as SQL would. */
    private record Rating(int customer, int cell, double value) implements RowValues {
        @Override
        public boolean holds(int condition) {
            String text = LAYOUT.conditions().get(condition);
            return !text.contains("value > 5") || value > 5;
        }

        @Override
        public long number(int number) {
            assertEquals("value", LAYOUT.numbers().get(number));
            return (long) (value * CellLayout.STEPS);
        }
    }

    private static List<Rating> ratings() {
        Random random = new Random(9);
        List<Rating> ratings = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            ratings.add(new Rating(random.nextInt(120), random.nextInt(2), random.nextInt(11)));
        }
        return ratings;
    }

    private static SortedMap<Integer, CustomerSums> byCustomer(List<Rating> ratings, int cell) {
        CellAdder adder = new CellAdder(LAYOUT);
        CustomerSums ofRow = new CustomerSums();
        SortedMap<Integer, CustomerSums> customers = new TreeMap<>();
        for (Rating rating : ratings) {
            if (cell < 0 || rating.cell() == cell) {
                adder.readRow(rating, ofRow);
                customers
                        .computeIfAbsent(rating.customer(), key -> new CustomerSums())
                        .add(ofRow);
            }
        }
        return customers;
    }

    private static CellState cell(SortedMap<Integer, CustomerSums> customers) {
        CellAdder adder = new CellAdder(LAYOUT);
        CellState state = LAYOUT.empty();
        customers.values().forEach(customer -> adder.addCustomer(state, customer));
        return state;
    }

    private static RatioMoments ofCustomer(List<Rating> ratings, int customer, int cell) {
        List<Rating> own = ratings.stream()
                .filter(rating -> rating.customer() == customer && (cell < 0 || rating.cell() == cell))
                .toList();
        return own.isEmpty()
                ? RatioMoments.EMPTY
                : RatioMoments.ofCluster(
                        own.size(),
                        own.size(),
                        own.stream().mapToDouble(Rating::value).sum());
    }

    private static Difference paired(List<Rating> ratings, int one, int other) {
        TreeSet<Integer> customers = new TreeSet<>();
        ratings.forEach(rating -> customers.add(rating.customer()));
        PairedRatioMoments all = PairedRatioMoments.EMPTY;
        for (int customer : customers) {
            RatioMoments first = ofCustomer(ratings, customer, one);
            RatioMoments second = ofCustomer(ratings, customer, other);
            if (first.rows() + second.rows() > 0) {
                all = all.merge(PairedRatioMoments.ofCluster(first, second));
            }
        }
        return all.difference();
    }

    @Test
    void comparesWithAnotherPeriodLikeCustomersPairedOneByOne() {
        List<Rating> ratings = ratings();
        SortedMap<Integer, CustomerSums> now = byCustomer(ratings, 0);
        SortedMap<Integer, CustomerSums> then = byCustomer(ratings, 1);
        CellState state = cell(now);
        CellAdder adder = new CellAdder(LAYOUT);
        now.forEach((customer, sums) -> {
            if (then.containsKey(customer)) {
                adder.addShared(state, Partner.PREVIOUS, sums, then.get(customer));
            }
        });
        CellState stored = LAYOUT.empty();
        stored.addBytes(state.toBytes());

        Difference expected = paired(ratings, 0, 1);
        Difference found =
                READER.change(0, stored, cell(then), Partner.PREVIOUS).orElseThrow();

        assertEquals(expected.value(), found.value(), 1e-12);
        assertEquals(expected.variance(), found.variance(), 1e-12);
        // Customers who answer twice make the change surer than two independent samples would.
        Difference independent =
                READER.change(0, stored, cell(then), Partner.YEAR_AGO).orElseThrow();
        assertTrue(Math.abs(independent.variance() - found.variance()) > 1e-6);
    }

    @Test
    void comparesWithTheRestLikeCustomersPairedOneByOne() {
        List<Rating> ratings = ratings();
        SortedMap<Integer, CustomerSums> own = byCustomer(ratings, 0);
        SortedMap<Integer, CustomerSums> all = byCustomer(ratings, -1);
        CellState state = cell(own);
        CellAdder adder = new CellAdder(LAYOUT);
        own.forEach((customer, sums) -> adder.addShared(
                state, Partner.REST, sums, all.getOrDefault(customer, sums).without(sums)));

        Difference expected = paired(ratings, 0, 1);
        Difference found = READER.againstRest(0, state, cell(all)).orElseThrow();

        assertEquals(expected.value(), found.value(), 1e-12);
        assertEquals(expected.variance(), found.variance(), 1e-12);
        assertEquals(
                Optional.empty(),
                READER.againstRest(1, state, cell(all)),
                "customers counted once stand on both sides: the rest is not what remains");
    }

    @Test
    void addsUpOverDisjointCustomers() {
        List<Rating> ratings = ratings();
        CellState whole = cell(byCustomer(ratings, 0));
        CellState parts = cell(byCustomer(
                ratings.stream().filter(rating -> rating.customer() < 50).toList(), 0));
        parts.add(cell(byCustomer(
                ratings.stream().filter(rating -> rating.customer() >= 50).toList(), 0)));

        assertEquals(READER.sums(0, whole), READER.sums(0, parts));
        assertEquals(READER.estimate(1, whole), READER.estimate(1, parts));
        RatioMoments moments = READER.sums(0, whole).moments();
        long customers = ratings.stream()
                .filter(rating -> rating.cell() == 0)
                .map(Rating::customer)
                .distinct()
                .count();
        assertEquals(customers, moments.clusters());
    }
}
