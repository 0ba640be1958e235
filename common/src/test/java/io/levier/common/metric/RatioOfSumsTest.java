package io.levier.common.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.stats.Confidence;
import io.levier.common.stats.Difference;
import io.levier.common.stats.RatioMoments;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** A ratio that tells of those who were served by comparing them with others, against sums and residuals one by one. */
class RatioOfSumsTest {
    private static final CellLayout LAYOUT = new CellLayout(List.of(new RatioOfSums(
            new MetricHeader(
                    "gain",
                    1,
                    "commercial",
                    FactTable.SERVICE_MATCH,
                    "true",
                    "1",
                    "count",
                    true,
                    MetricHeader.Direction.HIGHER,
                    IntervalMethod.LINEARISED,
                    MetricHeader.Unit.ROW,
                    Scope.EVERYWHERE,
                    Demands.NONE,
                    new Label("", ""),
                    Governance.NONE),
            "is_served",
            "excess",
            "if(is_served, 1, 0)")));
    private static final CellReader READER = new CellReader(LAYOUT, new Confidence(0.95));

    private record Match(int customer, int cell, boolean isServed, double excess) implements RowValues {
        @Override
        public boolean holds(int condition) {
            return LAYOUT.conditions().get(condition).equals("true") || isServed;
        }

        @Override
        public long number(int number) {
            return Math.round(CellLayout.STEPS * (LAYOUT.numbers().get(number).equals("excess") ? excess : served()));
        }

        private int served() {
            return isServed ? 1 : 0;
        }
    }

    private final List<Match> matches = new ArrayList<>();

    /** Customers in two cells, of whom about a quarter was served in each. */
    RatioOfSumsTest() {
        Random random = new Random(4);
        for (int customer = 0; customer < 80; customer++) {
            for (int cell = 0; cell < 2; cell++) {
                if (random.nextInt(4) > 0) {
                    matches.add(new Match(
                            customer, cell, random.nextInt(4) == 0, Math.round(16 * random.nextGaussian()) / 16.0));
                }
            }
        }
    }

    private static SortedMap<Integer, CustomerSums> byCustomer(List<Match> matches) {
        CellAdder adder = new CellAdder(LAYOUT);
        CustomerSums ofRow = new CustomerSums();
        SortedMap<Integer, CustomerSums> customers = new TreeMap<>();
        for (Match match : matches) {
            adder.readRow(match, ofRow);
            customers
                    .computeIfAbsent(match.customer(), key -> new CustomerSums())
                    .add(ofRow);
        }
        return customers;
    }

    private static CellState state(List<Match> matches) {
        CellAdder adder = new CellAdder(LAYOUT);
        CellState state = LAYOUT.empty();
        byCustomer(matches).values().forEach(customer -> adder.addCustomer(state, customer));
        return state;
    }

    private List<Match> of(int cell) {
        return matches.stream().filter(match -> match.cell() == cell).toList();
    }

    private static double sum(List<Match> matches, ToDoubleFunction<Match> part) {
        return matches.stream().mapToDouble(part).sum();
    }

    /** How far a customer's rows are from what the ratio says of them, by the denominator of all. */
    private static double residual(List<Match> cell, int customer) {
        double served = sum(cell, Match::served);
        double ratio = sum(cell, Match::excess) / served;
        return sum(cell, match -> match.customer() == customer ? match.excess() - ratio * match.served() : 0) / served;
    }

    /** The variance of the difference of two ratios, by the residuals of all and the number of those counted. */
    private double variance(List<Match> one, List<Match> other) {
        double squares = 0;
        for (int customer = 0; customer < 80; customer++) {
            double residual = residual(one, customer) - residual(other, customer);
            squares += residual * residual;
        }
        long counted = matches.stream()
                .filter(Match::isServed)
                .map(Match::customer)
                .distinct()
                .count();
        return squares * counted / (counted - 1);
    }

    @Test
    void countsThoseItTellsOfAndAddsUpAll() {
        List<Match> cell = of(0);
        long served = cell.stream().filter(Match::isServed).count();
        assertTrue(served > 5 && served < cell.size() / 2, served + " of " + cell.size());
        RatioMoments moments = READER.sums(0, state(cell)).moments();
        assertEquals(served, moments.rows());
        assertEquals(served, moments.clusters());
        assertEquals(sum(cell, Match::served), moments.sumX(), 1e-9);
        assertEquals(sum(cell, Match::excess), moments.sumY(), 1e-9);
        assertEquals(sum(cell, match -> match.excess() * match.excess()), moments.sumYy(), 1e-9);
    }

    @Test
    void nobodyToTellOfIsNoBase() {
        List<Match> others = of(0).stream().filter(match -> !match.isServed()).toList();
        assertEquals(Estimate.NONE, READER.estimate(0, state(others)));
    }

    @Test
    void whoIsNotCountedStillVariesWithTheOtherCell() {
        SortedMap<Integer, CustomerSums> then = byCustomer(of(1));
        CellState state = state(of(0));
        CellAdder adder = new CellAdder(LAYOUT);
        byCustomer(of(0)).forEach((customer, sums) -> {
            if (then.containsKey(customer)) {
                adder.addShared(state, Partner.PREVIOUS, sums, then.get(customer));
            }
        });
        Difference change =
                READER.change(0, state, state(of(1)), Partner.PREVIOUS).orElseThrow();
        assertEquals(
                sum(of(0), Match::excess) / sum(of(0), Match::served)
                        - sum(of(1), Match::excess) / sum(of(1), Match::served),
                change.value(),
                1e-9);
        assertEquals(variance(of(0), of(1)), change.variance(), 1e-9);
    }

    @Test
    void andWithTheRest() {
        SortedMap<Integer, CustomerSums> all = byCustomer(matches);
        CellState state = state(of(0));
        CellAdder adder = new CellAdder(LAYOUT);
        byCustomer(of(0))
                .forEach((customer, sums) -> adder.addShared(
                        state,
                        Partner.REST,
                        sums,
                        all.getOrDefault(customer, sums).without(sums)));
        assertEquals(
                variance(of(0), of(1)),
                READER.againstRest(0, state, state(matches)).orElseThrow().variance(),
                1e-9);
    }
}
