package io.levier.common.drivers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.drivers.GramColumn.Role;
import io.levier.common.stats.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What drivers explain of all customers, planted and found again with the interval that is told of it. */
class ExplainedVarianceTest {
    private static final int SEEDS = 400;
    private static final int CUSTOMERS = 400;
    private static final int ANSWERS = 3;
    private static final int DRIVERS = 6;
    private static final int BUCKETS = 100;

    /** Answers of one customer have half of their noise and half of their ratings in common. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.03, 0.3, 0.7})
    void intervalHoldsThePlantedShareAsOftenAsItSays(double planted) {
        int held = 0;
        double found = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Interval interval = explained(rows(planted, new SplittableRandom(31L * seed + 7), false), false);
            held += interval.holds(planted) ? 1 : 0;
            found += (interval.low() + interval.high()) / 2 / SEEDS;
        }
        assertTrue(held >= 0.92 * SEEDS && (planted == 0 || held <= 0.98 * SEEDS), held + " of " + SEEDS);
        assertEquals(planted, found, 0.015);
    }

    /** A context that explains four tenths of the rest is not the drivers' merit. */
    @Test
    void whatControlsExplainIsNoneOfIt() {
        int held = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Interval interval = explained(rows(0.3, new SplittableRandom(17L * seed + 5), true), true);
            held += interval.holds(0.3) ? 1 : 0;
        }
        assertTrue(held >= 0.92 * SEEDS && held <= 0.98 * SEEDS, held + " of " + SEEDS);
    }

    private static Interval explained(Rows rows, boolean isControlled) {
        List<GramColumn> columns = new ArrayList<>(List.of(GramColumn.ONE));
        for (int j = 0; j < rows.names.size(); j++) {
            String name = rows.names.get(j);
            Role role = j == DRIVERS ? Role.OUTCOME : isControlled && j == 0 ? Role.CONTROL : Role.DRIVER;
            columns.add(new GramColumn(name, role, 0, 0.01));
        }
        GramLayout layout = GramLayout.of(columns);
        List<Moments> buckets = new ArrayList<>();
        for (int k = 0; k < BUCKETS; k++) {
            buckets.add(new Moments(layout));
        }
        for (int row = 0; row < rows.size(); row++) {
            buckets.get(rows.customers[row] % BUCKETS).add(rows.vector(row), 1);
        }
        Design design = Design.of(layout, "y");
        return new CoefficientErrors(BucketGrams.of(buckets, design), design, DriverSettings.seeded(1)).explained();
    }

    /** With a context the first column explains four tenths by itself, and the others the planted share. */
    private static Rows rows(double planted, SplittableRandom random, boolean hasContext) {
        List<String> names = new ArrayList<>();
        for (int j = 0; j < DRIVERS; j++) {
            names.add("x" + j);
        }
        names.add("y");
        double[][] values = new double[CUSTOMERS * ANSWERS][];
        int[] customers = new int[values.length];
        double[] weights = new double[values.length];
        int drivers = hasContext ? DRIVERS - 1 : DRIVERS;
        double context = hasContext ? 0.4 : 0;
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            double[] own = normals(random, DRIVERS + 1);
            for (int answer = 0; answer < ANSWERS; answer++) {
                double[] row = normals(random, DRIVERS + 1);
                for (int j = 0; j <= DRIVERS; j++) {
                    row[j] = (row[j] + own[j]) * Math.sqrt(0.5);
                }
                double y = Math.sqrt(1 - planted - context) * row[DRIVERS];
                for (int j = 0; j < DRIVERS; j++) {
                    y += Math.sqrt(hasContext && j == 0 ? context : planted / drivers) * row[j];
                }
                row[DRIVERS] = y;
                int at = customer * ANSWERS + answer;
                values[at] = row;
                customers[at] = customer;
                weights[at] = 1;
            }
        }
        return new Rows(names, values, weights, customers);
    }

    private static double[] normals(SplittableRandom random, int count) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.nextGaussian();
        }
        return values;
    }
}
