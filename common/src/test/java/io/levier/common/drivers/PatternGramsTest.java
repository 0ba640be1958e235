package io.levier.common.drivers;

import static io.levier.common.stats.Golden.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.levier.common.stats.Golden;
import io.levier.common.stats.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.IntBinaryOperator;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.junit.jupiter.api.Test;

/** Analyses with missing ratings against lavaan of R, and against complete rows where nothing is missing. */
class PatternGramsTest {
    private static final List<String> NAMES = List.of("x1", "x2", "x3", "x4", "x5", "x6", "x7", "x8");

    private static GramLayout layout() {
        List<GramColumn> columns = new ArrayList<>(List.of(GramColumn.ONE));
        NAMES.forEach(name -> columns.add(GramColumn.driver(name, 6)));
        columns.add(GramColumn.outcome("nps", 6));
        List<Player> players = new ArrayList<>();
        NAMES.forEach(name -> {
            columns.add(new GramColumn(name + ".headroom", GramColumn.Role.HEADROOM, 0, 1));
            players.add(Player.of(name).withHeadrooms(List.of(name + ".headroom")));
        });
        return new GramLayout(columns, players);
    }

    /** Rows with NaN where a rating is missing, in one bucket per remainder of the customer. */
    private static List<SortedMap<Long, Moments>> buckets(double[][] rows, int[] customers, int count) {
        List<SortedMap<Long, Moments>> buckets = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            buckets.add(new TreeMap<>());
        }
        for (int i = 0; i < rows.length; i++) {
            double[] v = new double[18];
            v[0] = 1;
            v[9] = rows[i][8];
            long missing = 0;
            for (int j = 0; j < 8; j++) {
                boolean isMissing = Double.isNaN(rows[i][j]);
                missing |= isMissing ? 1L << j : 0;
                v[j + 1] = isMissing ? 6 : rows[i][j];
                v[j + 10] = isMissing ? 0 : Math.min(10, rows[i][j] + 1) - rows[i][j];
            }
            buckets.get(customers[i] % count)
                    .computeIfAbsent(missing, any -> new Moments(layout()))
                    .add(v, 1);
        }
        return buckets;
    }

    @Test
    void sharesAreThoseOfTheEstimatedCorrelations() {
        JsonNode expected = Golden.numbers("models_misc.json").get("em_fiml_mvn");
        Golden.Data data = Golden.data("cxpanel.csv");
        List<String> columns = new ArrayList<>(NAMES);
        columns.add("nps");
        double[][] rows = new double[data.size()][];
        int[] customers = new int[data.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = data.row(i, columns);
            customers[i] = (int) data.number(i, "customer");
        }
        Design design = Design.of(layout(), "nps");
        DriverResult result = new DriverAnalysis(DriverSettings.seeded(1).withDraws(39))
                .explain(
                        BucketGrams.withMissing(buckets(rows, customers, 32), design, BucketGrams.Gaps.ESTIMATED),
                        design,
                        300);
        assertEquals(755, Objects.requireNonNull(result.fit()).rows());
        assertClose(expected.get("r2").asDouble(), result.fit().rSquared(), 1e-6, "R²");
        for (DriverImportance driver : result.drivers()) {
            assertEquals(expected.get("lmg").get(driver.name()).asDouble(), driver.raw(), 1e-6, driver.name());
            assertTrue(driver.rawInterval().low() <= driver.raw()
                    && driver.raw() <= driver.rawInterval().high());
        }
    }

    /** Estimates without a bucket and of drawn ones begin where the whole ended; others begin with nothing. */
    @Test
    void replicatesAreWhatTheirRowsAloneGive() {
        Golden.Data data = Golden.data("cxpanel.csv");
        List<String> columns = new ArrayList<>(NAMES);
        columns.add("nps");
        double[][] rows = new double[data.size()][];
        int[] customers = new int[data.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = data.row(i, columns);
            customers[i] = (int) data.number(i, "customer");
        }
        Design design = Design.of(layout(), "nps");
        int[] times = {0, 2, 1, 0, 3, 1, 0, 1};
        BucketGrams grams =
                BucketGrams.withMissing(buckets(rows, customers, times.length), design, BucketGrams.Gaps.ESTIMATED);
        assertSameMoments(alone(rows, customers, times, design), grams.drawn(times));
        for (int k = 0; k < times.length; k++) {
            int[] others = new int[times.length];
            Arrays.fill(others, 1);
            others[k] = 0;
            assertSameMoments(alone(rows, customers, others, design), grams.without(k));
        }
    }

    private static Gram alone(double[][] rows, int[] customers, int[] times, Design design) {
        List<Integer> drawn = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            drawn.addAll(Collections.nCopies(times[customers[i] % times.length], i));
        }
        double[][] own = drawn.stream().map(i -> rows[i]).toArray(double[][]::new);
        int[] one = new int[own.length];
        return BucketGrams.withMissing(buckets(own, one, 1), design, BucketGrams.Gaps.ESTIMATED)
                .total();
    }

    private static void assertSameMoments(Gram expected, Gram actual) {
        for (int i = 1; i < 10; i++) {
            for (int j = i; j < 10; j++) {
                double scale = Math.sqrt(expected.covariance(i, i) * expected.covariance(j, j));
                assertEquals(expected.covariance(i, j), actual.covariance(i, j), 1e-4 * scale, i + " with " + j);
            }
        }
    }

    @Test
    void nothingMissingIsTheAnalysisOfCompleteRows() {
        Rows panel = Rows.panel("nps").unweighted();
        Design design = Design.of(layout(), "nps");
        List<SortedMap<Long, Moments>> patterns = buckets(panel.values, panel.customers, 32);
        List<Moments> complete = patterns.stream()
                .map(bucket -> bucket.getOrDefault(0L, new Moments(layout())))
                .toList();
        DriverAnalysis analysis = new DriverAnalysis(DriverSettings.seeded(1).withDraws(39));
        assertEquals(
                analysis.explain(complete, design, 295),
                analysis.explain(BucketGrams.withMissing(patterns, design, BucketGrams.Gaps.ESTIMATED), design, 295));
    }

    /** Who is unhappy answers less: complete rows then understate the spread, what is known of the others mends it. */
    @Test
    void answersMissingForAKnownReasonDoNotBiasTheMean() {
        SplittableRandom random = new SplittableRandom(81);
        int count = 6000;
        double[][] rows = new double[count][9];
        int[] customers = new int[count];
        double truth = 0;
        for (int i = 0; i < count; i++) {
            double mood = random.nextDouble(-2, 2);
            for (int j = 0; j < 8; j++) {
                rows[i][j] = Math.rint(Math.min(10, Math.max(1, 6 + mood + random.nextDouble(-3, 3))));
            }
            rows[i][8] = Math.rint(rows[i][0] + random.nextDouble(-1, 1));
            truth += rows[i][0] / count;
            if (rows[i][8] < 6) {
                rows[i][0] = Double.NaN;
            }
            customers[i] = i;
        }
        Design design = Design.of(layout(), "nps");
        Gram estimated = BucketGrams.withMissing(buckets(rows, customers, 16), design, BucketGrams.Gaps.ESTIMATED)
                .total();
        assertEquals(truth, estimated.mean(1), 0.1);
    }

    private static DriverResult explained(List<SortedMap<Long, Moments>> buckets, BucketGrams.Gaps gaps) {
        Design design = Design.of(layout(), "nps");
        return new DriverAnalysis(DriverSettings.seeded(1).withDraws(19))
                .explain(BucketGrams.withMissing(buckets, design, gaps), design, 400);
    }

    /** Ratings of 400 customers, of which a rule blanks some. */
    private static List<SortedMap<Long, Moments>> blanked(IntBinaryOperator isBlank) {
        SplittableRandom random = new SplittableRandom(17);
        double[][] rows = new double[400][9];
        int[] customers = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < 9; j++) {
                double rating = random.nextInt(1, 11);
                rows[i][j] = j < 8 && isBlank.applyAsInt(i, j) == 1 ? Double.NaN : rating;
            }
            customers[i] = i;
        }
        return buckets(rows, customers, 16);
    }

    /** What nobody answers has no mean to begin with: nothing is told, and nothing breaks. */
    @Test
    void whatNobodyRatesIsRefused() {
        List<SortedMap<Long, Moments>> never = blanked((row, item) -> item == 2 || (item == 5 && row % 3 == 0) ? 1 : 0);
        for (BucketGrams.Gaps gaps : BucketGrams.Gaps.values()) {
            DriverResult result = explained(never, gaps);
            assertEquals(List.of(DriverWarning.NOT_ASKED), result.warnings(), gaps.name());
            assertTrue(result.isRefused());
        }
        BucketGrams grams = BucketGrams.withMissing(never, Design.of(layout(), "nps"), BucketGrams.Gaps.ESTIMATED);
        assertEquals(400, grams.rows());
        assertFalse(grams.isKnown());
    }

    /** Two items of two questionnaires are estimated from what both have in common, and cannot be related as a pair. */
    @Test
    void pairsThatNobodyRatesAreRefusedWherePairsAreRelated() {
        List<SortedMap<Long, Moments>> apart = blanked((row, item) -> item == row % 2 ? 1 : 0);
        assertEquals(
                List.of(DriverWarning.NOT_ASKED),
                explained(apart, BucketGrams.Gaps.PAIRWISE).warnings());
        assertTrue(BucketGrams.withMissing(apart, Design.of(layout(), "nps"), BucketGrams.Gaps.ESTIMATED)
                .isKnown());
    }

    /** A pair that one bucket alone knows stays what it was when that bucket is left out. */
    @Test
    void pairsOfOneBucketDoNotBreakTheOthers() {
        List<SortedMap<Long, Moments>> rare = blanked((row, item) -> row % 16 != 3 && item == row / 16 % 2 ? 1 : 0);
        Design design = Design.of(layout(), "nps");
        BucketGrams grams = BucketGrams.withMissing(rare, design, BucketGrams.Gaps.PAIRWISE);
        assertTrue(grams.isKnown());
        assertEquals(25, grams.total().rows(), "the rows of the smallest pair");
        assertEquals(400, grams.rows());
        double whole = design.correlation(grams.total()).r(0, 1);
        assertEquals(whole, design.correlation(grams.without(3)).r(0, 1), 1e-9);
    }

    /** A row tells by the bits of one number what it misses, and the number has no more. */
    @Test
    void moreDriversThanBitsAreRefused() {
        List<GramColumn> columns = new ArrayList<>(List.of(GramColumn.ONE));
        for (int j = 0; j <= BucketGrams.MOST_WITH_GAPS; j++) {
            columns.add(GramColumn.driver("x" + j, 6));
        }
        columns.add(GramColumn.outcome("nps", 6));
        GramLayout wide = GramLayout.of(columns);
        double[] row = new double[wide.size()];
        Arrays.fill(row, 1);
        Moments moments = new Moments(wide);
        moments.add(row, 1);
        List<SortedMap<Long, Moments>> buckets = List.of(new TreeMap<>(Map.of(0L, moments)));
        assertTrue(Refusal.message(
                        IllegalArgumentException.class,
                        () -> BucketGrams.withMissing(buckets, Design.of(wide, "nps"), BucketGrams.Gaps.ESTIMATED))
                .contains("of 63 drivers none may be missing"));
    }

    /** Three pairs of which each has its own rows can contradict each other; the result could still be one table. */
    @Test
    void contradictionsOfPairsAreRepaired() {
        List<SortedMap<Long, Moments>> buckets = new ArrayList<>();
        for (int k = 0; k < 4; k++) {
            buckets.add(new TreeMap<>());
        }
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 1200; i++) {
            double[] v = new double[18];
            v[0] = 1;
            Arrays.fill(v, 1, 10, 0);
            for (int j = 1; j <= 9; j++) {
                v[j] = random.nextInt(1, 11);
            }
            int missing = i % 3;
            double common = random.nextInt(1, 11);
            // x1 goes with x2, x2 with x3, and x3 against x1: each pair is seen by the rows that lack the third.
            int first = (missing + 1) % 3;
            int second = (missing + 2) % 3;
            v[1 + first] = common;
            v[1 + second] = missing == 1 ? 11 - common : common;
            v[1 + missing] = 6;
            buckets.get(i % 4)
                    .computeIfAbsent(1L << missing, any -> new Moments(layout()))
                    .add(v, 1);
        }
        Design design = Design.of(layout(), "nps");
        BucketGrams repaired = BucketGrams.withMissing(buckets, design, BucketGrams.Gaps.PAIRWISE);
        assertTrue(repaired.isRepaired());
        assertEquals(400, repaired.total().rows(), "the rows of the smallest pair");
        double[][] r = design.correlation(repaired.total()).matrix();
        double smallest = Arrays.stream(new EigenDecomposition(new Array2DRowRealMatrix(r)).getRealEigenvalues())
                .min()
                .orElseThrow();
        assertTrue(smallest > -1e-9, "smallest eigenvalue " + smallest);
        assertTrue(r[0][1] > 0.3 && r[1][2] > 0.3 && r[0][2] < -0.3, "directions stay");
        assertTrue(new DriverAnalysis(DriverSettings.seeded(1).withDraws(19))
                .explain(repaired, design, 1200)
                .warnings()
                .contains(DriverWarning.CORRELATIONS_REPAIRED));
    }
}
