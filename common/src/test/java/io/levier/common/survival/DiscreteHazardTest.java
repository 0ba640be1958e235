package io.levier.common.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.levier.common.model.IndicatorLogit;
import io.levier.common.model.LogitSums;
import io.levier.common.stats.Golden;
import io.levier.common.survival.DiscreteHazard.Count;
import io.levier.common.survival.DiscreteHazard.Link;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What makes customers leave, period by period. */
class DiscreteHazardTest {
    private static final List<String> NAMES = List.of("age", "sex", "ph.ecog");

    /** With every day of a death as a period, the rates of Cox's model; R has ties in two ways, between which it lies. */
    @Test
    void periodsOfADayAgreeWithCox() {
        JsonNode cox = Golden.numbers("survival.json").get("lung_cox");
        Golden.Data data = Golden.data("lung.csv");
        List<Integer> rows = IntStream.range(0, data.size())
                .filter(row ->
                        NAMES.stream().noneMatch(name -> data.text(row, name).isEmpty()))
                .boxed()
                .toList();
        List<Integer> deaths = rows.stream()
                .filter(row -> data.number(row, "status") == 2)
                .map(row -> (int) data.number(row, "time"))
                .distinct()
                .toList();
        List<Count> counts = new ArrayList<>();
        for (int row : rows) {
            int time = (int) data.number(row, "time");
            List<Double> x = NAMES.stream().map(name -> data.number(row, name)).toList();
            for (int death : deaths) {
                if (death <= time) {
                    boolean isDead = death == time && data.number(row, "status") == 2;
                    counts.add(new Count(row % 20, List.of(death), x, 1, isDead ? 1 : 0));
                }
            }
        }
        DiscreteHazard fitted = DiscreteHazard.of(counts, Link.CLOGLOG).orElseThrow();
        for (int j = 0; j < NAMES.size(); j++) {
            double expected = cox.get("efron").get(NAMES.get(j)).asDouble();
            double error = cox.get("efron_se").get(NAMES.get(j)).asDouble();
            assertEquals(expected, fitted.coefficients().get(j), 0.02 * Math.abs(expected), NAMES.get(j));
            assertEquals(error, fitted.modelErrors().get(j), 0.02 * error, "error of " + NAMES.get(j));
            assertEquals(error, fitted.errors().get(j), 0.6 * error, "jackknife of " + NAMES.get(j));
        }
    }

    /** Customers with a score, months in which all leave more, and leaving less with every month of stay. */
    private static List<Count> planted(Random random, Link link, double slope, int customers) {
        List<Count> counts = new ArrayList<>();
        for (int customer = 0; customer < customers; customer++) {
            double score = random.nextInt(11) - 7.0;
            int start = random.nextInt(6);
            for (int month = start; month < 12; month++) {
                int band = Math.min(2, (month - start) / 2);
                double eta = -2.5 + 0.3 * (month % 3) - 0.4 * band + slope * score;
                boolean isLeaving = random.nextDouble() > link.stay(eta);
                counts.add(new Count(customer % 32, List.of(month, band), List.of(score), 1, isLeaving ? 1 : 0));
                if (isLeaving) {
                    break;
                }
            }
        }
        return counts;
    }

    @Test
    void intervalsHoldWhatWasPlanted() {
        for (Link link : Link.values()) {
            int held = 0;
            for (int seed = 0; seed < 60; seed++) {
                DiscreteHazard fitted = DiscreteHazard.of(planted(new Random(seed), link, -0.15, 600), link)
                        .orElseThrow();
                double way = Math.abs(fitted.coefficients().get(0) + 0.15);
                held += way <= 2.04 * fitted.errors().get(0) ? 1 : 0;
            }
            assertTrue(held >= 52 && held <= 60, link + ": " + held + " of 60 intervals hold the truth");
        }
    }

    /** The same as a plain logistic regression of rows with a column per level. */
    @Test
    void oddsAreThoseOfALogisticRegression() {
        List<Count> counts = planted(new Random(3), Link.LOGIT, -0.2, 800).stream()
                .map(count -> new Count(
                        count.bucket(),
                        count.levels(),
                        List.of(count.x().get(0) > 0 ? 1.0 : 0.0),
                        count.atRisk(),
                        count.events()))
                .toList();
        // Column 0 is what is compared, 1 to 11 the months after the first, 12 and 13 the lengths of stay.
        IndicatorLogit plain = IndicatorLogit.of(sums(counts, new double[15]), 14, at -> sums(counts, at));
        DiscreteHazard fitted = DiscreteHazard.of(counts, Link.LOGIT).orElseThrow();
        assertEquals(plain.parameter(0), fitted.coefficients().get(0), 1e-8);
        assertEquals(Math.exp(plain.parameter(0)), fitted.ratio(0), 1e-8);
    }

    private static LogitSums sums(List<Count> counts, double... at) {
        LogitSums sums = new LogitSums(14);
        for (Count count : counts) {
            IntStream x = count.x().get(0) > 0 ? IntStream.of(0) : IntStream.empty();
            IntStream month =
                    count.levels().get(0) > 0 ? IntStream.of(count.levels().get(0)) : IntStream.empty();
            IntStream band =
                    count.levels().get(1) > 0 ? IntStream.of(11 + count.levels().get(1)) : IntStream.empty();
            int[] ones = IntStream.concat(IntStream.concat(x, month), band).toArray();
            sums.add(ones, count.events() > 0, at);
        }
        return sums;
    }

    /** Rows of customers alike may be counted together, and periods in which nobody left say nothing. */
    @Test
    void countsAreAsGoodAsRowsAndQuietPeriodsSayNothing() {
        List<Count> rows = planted(new Random(5), Link.CLOGLOG, -0.1, 500);
        List<Count> counted = new ArrayList<>(rows.stream()
                .map(count -> List.of(count.bucket(), count.levels(), count.x()))
                .distinct()
                .map(alike -> {
                    List<Count> same = rows.stream()
                            .filter(count -> alike.equals(List.of(count.bucket(), count.levels(), count.x())))
                            .toList();
                    Count first = same.get(0);
                    long events = same.stream().mapToLong(Count::events).sum();
                    return new Count(first.bucket(), first.levels(), first.x(), same.size(), events);
                })
                .toList());
        counted.add(new Count(0, List.of(99, 0), List.of(5.0), 1000, 0));
        counted.add(new Count(1, List.of(98, 1), List.of(-5.0), 10, 10));
        DiscreteHazard one = DiscreteHazard.of(rows, Link.CLOGLOG).orElseThrow();
        DiscreteHazard other = DiscreteHazard.of(counted, Link.CLOGLOG).orElseThrow();
        assertEquals(one.coefficients().get(0), other.coefficients().get(0), 1e-9);
        assertEquals(one.errors().get(0), other.errors().get(0), 1e-9);
        assertEquals(one.modelErrors().get(0), other.modelErrors().get(0), 1e-9);
    }

    /** To the last bit: what a cluster hands over has no order. */
    @Test
    void theOrderOfCountsMakesNoDifference() {
        List<Count> counts = planted(new Random(9), Link.CLOGLOG, -0.1, 500);
        DiscreteHazard expected = DiscreteHazard.of(counts, Link.CLOGLOG).orElseThrow();
        for (int seed = 0; seed < 5; seed++) {
            List<Count> shuffled = new ArrayList<>(counts);
            Collections.shuffle(shuffled, new Random(seed));
            assertEquals(expected, DiscreteHazard.of(shuffled, Link.CLOGLOG).orElseThrow());
        }
    }

    @Test
    void knowsNothingWhereNothingCanBeTold() {
        List<Count> nobodyLeft = List.of(new Count(0, List.of(1), List.of(1.0), 10, 0));
        List<Count> allAlike =
                List.of(new Count(0, List.of(1), List.of(1.0), 10, 3), new Count(1, List.of(2), List.of(1.0), 10, 4));
        assertEquals(Optional.empty(), DiscreteHazard.of(List.of(), Link.LOGIT));
        assertEquals(Optional.empty(), DiscreteHazard.of(nobodyLeft, Link.LOGIT));
        assertEquals(Optional.empty(), DiscreteHazard.of(allAlike, Link.LOGIT));
    }
}
