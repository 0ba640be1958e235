package io.levier.common.drivers;

import static io.levier.common.stats.Golden.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.levier.common.drivers.PenaltyReward.Kind;
import io.levier.common.stats.Golden;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Penalties and rewards against lm of R, and planted shapes that must be told apart. */
class PenaltyRewardTest {

    @Test
    void panelAgrees() {
        JsonNode expected = Golden.numbers("models_misc.json").get("penalty_reward");
        Golden.Data data = Golden.data("cxpanel.csv");
        List<String> columns = List.of("x1", "x2", "x3", "nps");
        int[] rows = data.complete(List.of("x1", "x2", "x3", "x4", "x5", "x6", "x7", "x8", "nps"));
        double[][] values = new double[rows.length][];
        double[] weights = new double[rows.length];
        int[] customers = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            values[i] = tails(data.row(rows[i], columns), 4, 9);
            weights[i] = 1;
            customers[i] = (int) data.number(rows[i], "customer");
        }
        PenaltyReward result = analyse(3, values, weights, customers, 300);
        for (int j = 1; j <= 3; j++) {
            PenaltyReward.Driver driver = result.drivers().get(j - 1);
            assertClose(expected.get("coef").get("p" + j).asDouble(), driver.penalty(), "penalty of x" + j);
            assertClose(expected.get("coef").get("r" + j).asDouble(), driver.reward(), "reward of x" + j);
            JsonNode asymmetry = expected.get("asymmetry").get("x" + j);
            assertClose(asymmetry.get("sum").asDouble(), driver.asymmetry(), "asymmetry of x" + j);
            // R has CR1, this leaves out customers: errors of the same thing, a few percent apart.
            assertClose(asymmetry.get("se").asDouble(), driver.asymmetryError(), 0.05, "its error");
            assertEquals(Kind.MUST_BE, driver.kind());
        }
    }

    @Test
    void plantedShapesAreTold() {
        SplittableRandom random = new SplittableRandom(51);
        int count = 4000;
        double[][] values = new double[count][];
        double[] weights = new double[count];
        for (int i = 0; i < count; i++) {
            double[] x = new double[7];
            for (int j = 0; j < 6; j++) {
                x[j] = random.nextInt(1, 11);
            }
            x[4] = x[4] == 1 ? 1 : 5;
            double[] effect = {
                x[0] <= 4 ? -3 : 0,
                x[1] >= 9 ? 3 : 0,
                x[2] <= 4 ? -2 : x[2] >= 9 ? 2 : 0,
                0,
                0,
                x[5] <= 4 ? 1 : x[5] >= 9 ? -3 : 0
            };
            x[6] = Math.rint(
                    10 + IntStream.range(0, 6).mapToDouble(j -> effect[j]).sum() + random.nextDouble(-2, 2));
            values[i] = tails(x, 4, 9);
            weights[i] = 1;
        }
        PenaltyReward result =
                analyse(6, values, weights, IntStream.range(0, count).toArray(), 64);
        assertEquals(
                List.of(Kind.MUST_BE, Kind.DELIGHTER, Kind.LINEAR, Kind.NEUTRAL, Kind.UNCLASSIFIED, Kind.NEUTRAL),
                result.drivers().stream().map(PenaltyReward.Driver::kind).toList());
    }

    private static PenaltyReward analyse(
            int drivers, double[][] values, double[] weights, int[] customers, int buckets) {
        List<String> names = new ArrayList<>();
        List<GramColumn> columns = new ArrayList<>(List.of(GramColumn.ONE));
        List<Player> players = new ArrayList<>();
        List<long[]> tails = new ArrayList<>();
        for (int j = 0; j < drivers; j++) {
            String low = "x" + (j + 1) + ".low";
            String high = "x" + (j + 1) + ".high";
            names.addAll(List.of(low, high));
            columns.add(new GramColumn(low, GramColumn.Role.DRIVER, 0, 1));
            columns.add(new GramColumn(high, GramColumn.Role.DRIVER, 0, 1));
            players.add(Player.group("x" + (j + 1), low, high));
            int at = 2 * j;
            tails.add(new long[] {
                Arrays.stream(values).filter(v -> v[at] > 0).count(),
                Arrays.stream(values).filter(v -> v[at + 1] > 0).count()
            });
        }
        names.add("y");
        columns.add(GramColumn.outcome("y", 5));
        GramLayout layout = new GramLayout(columns, players);
        Rows rows = new Rows(names, values, weights, customers);
        List<Moments> moments = new ArrayList<>();
        for (int k = 0; k < buckets; k++) {
            moments.add(new Moments(layout));
        }
        IntStream.range(0, rows.size())
                .forEach(row -> moments.get(customers[row] % buckets).add(rows.vector(row), 1));
        Design design = Design.of(layout, "y");
        return PenaltyReward.of(BucketGrams.of(moments, design), design, tails, DriverSettings.seeded(1));
    }

    /** Low and high flags of every rating, then the outcome. */
    private static double[] tails(double[] row, double low, double high) {
        int drivers = row.length - 1;
        double[] tails = new double[2 * drivers + 1];
        for (int j = 0; j < drivers; j++) {
            tails[2 * j] = row[j] <= low ? 1 : 0;
            tails[2 * j + 1] = row[j] >= high ? 1 : 0;
        }
        tails[2 * drivers] = row[drivers];
        return tails;
    }
}
