package io.levier.common.drivers;

import static io.levier.common.stats.Golden.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.levier.common.drivers.DriverImportance.Noise;
import io.levier.common.drivers.DriverImportance.Status;
import io.levier.common.drivers.GramColumn.Role;
import io.levier.common.stats.Confidence;
import io.levier.common.stats.Golden;
import io.levier.common.stats.LeaveOutErrors;
import io.levier.common.stats.MultipleTests;
import io.levier.common.stats.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.KendallsCorrelation;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;

class DriverAnalysisTest {

    private static final DriverAnalysis ANALYSIS = new DriverAnalysis(DriverSettings.seeded(1));

    @Test
    void pointValuesAreThoseOfR() {
        Rows rows = Rows.panel("nps");
        DriverResult result = ANALYSIS.explain(rows.buckets(128), "nps", 295);
        JsonNode expected = Golden.numbers("relative_importance.json").get("cxpanel_weighted");
        DriverFit fit = fit(result);
        assertEquals(684, fit.rows());
        assertClose(expected.get("r2").asDouble(), fit.rSquared(), "R²");
        assertClose(expected.get("adj_r2").asDouble(), fit.adjustedRSquared(), "adjusted R²");
        assertClose(
                expected.get("condition_number_of_Rxx").asDouble(),
                fit.conditioning().kappa(),
                "κ");
        assertTrue(fit.outOfBucketRSquared() < fit.rSquared() && fit.outOfBucketRSquared() > 0.73);
        for (DriverImportance driver : result.drivers()) {
            String name = driver.name();
            assertClose(expected.get("lmg").get(name).asDouble(), driver.raw(), name);
            assertClose(expected.get("lmg_pct").get(name).asDouble() / 100, driver.share(), name);
            assertClose(expected.get("johnson_pct").get(name).asDouble() / 100, driver.relativeWeightShare(), name);
            DriverEffect effect = effect(driver);
            assertClose(expected.get("coef").get(name).asDouble(), effect.slope(), name);
            assertClose(expected.get("vif").get(name).asDouble(), effect.vif(), name);
            assertClose(expected.get("first").get(name).asDouble(), effect.first(), name);
            assertClose(expected.get("last").get(name).asDouble(), effect.last(), name);
            assertClose(expected.get("betasq").get(name).asDouble(), effect.betaSquared(), name);
            assertClose(expected.get("pratt").get(name).asDouble(), effect.pratt(), name);
            assertEquals(Status.OK, driver.status());
            assertTrue(driver.shareInterval().holds(driver.share()));
            assertTrue(driver.rawInterval().holds(driver.raw()));
        }
    }

    /** Pearson's formula over the plain rows, and the mean that the conditioning takes of the matrix. */
    @Test
    void pairsCorrelateAsTheRowsDo() {
        Rows rows = RandomRows.of(4, 300, 11);
        DriverFit fit = fit(ANALYSIS.explain(rows.buckets(64), "y", 100));

        assertEquals(6, fit.pairs().size());
        for (DriverPair pair : fit.pairs()) {
            assertEquals(
                    pearson(rows, rows.names.indexOf(pair.first()), rows.names.indexOf(pair.second())), pair.r(), 1e-9);
        }
        assertEquals(
                fit.conditioning().meanCorrelation(),
                fit.pairs().stream().mapToDouble(DriverPair::r).average().orElseThrow(),
                1e-12);
    }

    private static double pearson(Rows rows, int x, int y) {
        double w = 0;
        double mx = 0;
        double my = 0;
        for (int i = 0; i < rows.size(); i++) {
            w += rows.weights[i];
            mx += rows.weights[i] * rows.values[i][x];
            my += rows.weights[i] * rows.values[i][y];
        }
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < rows.size(); i++) {
            double dx = rows.values[i][x] - mx / w;
            double dy = rows.values[i][y] - my / w;
            xx += rows.weights[i] * dx * dx;
            yy += rows.weights[i] * dy * dy;
            xy += rows.weights[i] * dx * dy;
        }
        return xy / Math.sqrt(xx * yy);
    }

    @Test
    void errorsAreCloseToThoseOfStata() {
        Rows rows = Rows.panel("nps");
        JsonNode expected =
                Golden.numbers("regression_se.json").get("wls_cluster_customer").get("se_CR1_stata");
        for (DriverImportance driver :
                ANALYSIS.explain(rows.buckets(128), "nps", 295).drivers()) {
            double ratio = effect(driver).error() / expected.get(driver.name()).asDouble();
            assertEquals(1, ratio, 0.2, driver.name());
        }
    }

    @Test
    void ranksKnowHowFirmTheyAre() {
        DriverResult result = ANALYSIS.explain(Rows.panel("nps").buckets(128), "nps", 295);
        DriverImportance first = driver(result, "x1");
        assertEquals(1, first.rank().rank());
        assertEquals(1, first.rank().topProbability(), 0.01);
        DriverImportance last = driver(result, "x8");
        assertEquals(8, last.rank().rank());
        assertEquals(0, last.rank().topThreeProbability());
        for (DriverImportance driver : result.drivers()) {
            RankStability rank = driver.rank();
            assertTrue(rank.p05() <= rank.rank() && rank.rank() <= rank.p95(), driver.name());
            assertTrue(rank.topProbability() <= rank.topThreeProbability());
        }
        double three = result.drivers().stream()
                .mapToDouble(d -> d.rank().topThreeProbability())
                .sum();
        assertEquals(3, three, 1e-12);
    }

    /** x7 goes up with the score and down once the others are held: it corrects them. */
    @Test
    void directionComesFromTheAdjustedTestAndSuppressorsAreMarked() {
        DriverResult result = ANALYSIS.explain(Rows.panel("nps").buckets(128), "nps", 295);
        double[] p =
                result.drivers().stream().mapToDouble(d -> effect(d).pValue()).toArray();
        double[] adjusted = MultipleTests.BENJAMINI_HOCHBERG.adjust(p);
        for (int j = 0; j < p.length; j++) {
            DriverEffect effect = effect(result.drivers().get(j));
            assertEquals(adjusted[j], effect.adjustedPValue());
            assertEquals(adjusted[j] < 0.05, effect.direction() != 0);
            assertEquals(adjusted[j] < 0.05 && effect.slope() * effect.zeroOrder() < 0, effect.suppressor());
        }
        assertTrue(effect(driver(result, "x7")).suppressor());
        assertEquals(-1, effect(driver(result, "x7")).direction());
        assertEquals(0, effect(driver(result, "x8")).direction());
    }

    @Test
    void sameRowsInOtherPartsGiveTheSameResult() {
        Rows rows = RandomRows.of(4, 600, 3);
        List<Moments> whole = rows.buckets(20);
        List<Moments> parts = IntStream.range(0, 20)
                .mapToObj(k -> {
                    Moments late = rows.moments(row -> rows.customers[row] % 20 == k && row >= 211);
                    late.merge(rows.moments(row -> rows.customers[row] % 20 == k && row < 211));
                    return late;
                })
                .toList();
        assertEquals(ANALYSIS.explain(whole, "y", 180), ANALYSIS.explain(parts, "y", 180));
    }

    @Test
    void gainOfOneStepIsThatOfTheGoldenSimulation() {
        JsonNode expected = Golden.numbers("models_misc.json").get("what_if_plus1_x1");
        DriverResult result = ANALYSIS.explain(netPromoterBuckets(301), "z", 295);
        DriverImportance first = driver(result, "x1");
        assertEquals(1, first.gains().size());
        SimulatedGain gain = first.gains().get(0);
        assertClose(expected.get("mean_dx").asDouble(), gain.meanMove(), "mean move");
        assertClose(expected.get("beta").asDouble(), effect(first).slope(), "slope");
        assertClose(expected.get("delta_nps").asDouble(), gain.gain(), "gain");
        // The golden error is a delta method on CR1; ours leaves out customers.
        assertEquals(1, gain.error() / expected.get("se").asDouble(), 0.05);
        assertTrue(gain.interval().holds(gain.gain()));
        assertEquals(List.of(), driver(result, "x2").gains());
        assertEquals(4717 / 684.0, first.mean(), 1e-12);
    }

    /** Raised together: the sum of both gains, its error that of leaving out customers from plain least squares. */
    @Test
    void gainsOfSeveralDriversAddUp() {
        Rows rows = RandomRows.of(3, 400, 12);
        List<GramColumn> columns = new ArrayList<>(rows.layout().columns());
        columns.add(new GramColumn("x1.room", GramColumn.Role.HEADROOM, 0, 0.01));
        columns.add(new GramColumn("x2.room", GramColumn.Role.HEADROOM, 0, 0.01));
        GramLayout layout = new GramLayout(
                columns,
                List.of(
                        Player.of("x1").withHeadrooms(List.of("x1.room")),
                        Player.of("x2").withHeadrooms(List.of("x2.room")),
                        Player.of("x3")));
        int buckets = 25;
        List<Moments> moments = new ArrayList<>();
        for (int k = 0; k < buckets; k++) {
            Moments bucket = new Moments(layout);
            for (int row = 0; row < rows.size(); row++) {
                if (rows.customers[row] % buckets == k) {
                    double[] v = rows.values[row];
                    bucket.add(
                            new double[] {1, v[0], v[1], v[2], v[3], Math.min(1, 10 - v[0]), Math.min(1, 10 - v[1])},
                            rows.weights[row]);
                }
            }
            moments.add(bucket);
        }
        Design design = Design.of(layout, "y");
        BucketGrams grams = BucketGrams.of(moments, design);
        SimulatedGain both = JointGain.of(grams, design, List.of("x1.room", "x2.room"), Confidence.P95);
        assertEquals(gainOfBoth(rows, row -> true), both.gain(), 1e-9);
        double[] leftOut = new double[buckets];
        for (int k = 0; k < buckets; k++) {
            int bucket = k;
            leftOut[k] = gainOfBoth(rows, row -> rows.customers[row] % buckets != bucket);
        }
        assertEquals(Math.sqrt(LeaveOutErrors.covariance(leftOut, leftOut)), both.error(), 1e-9);
        DriverResult result = ANALYSIS.explain(moments, design, 130);
        double single = driver(result, "x1").gains().get(0).gain()
                + driver(result, "x2").gains().get(0).gain();
        assertEquals(single, both.gain(), 1e-9);
    }

    /** Weighted least squares through a textbook routine, then slopes times mean moves. */
    private static double gainOfBoth(Rows rows, IntPredicate keep) {
        int[] kept = IntStream.range(0, rows.size()).filter(keep).toArray();
        double[][] x = new double[kept.length][];
        double[] y = new double[kept.length];
        double weight = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < kept.length; i++) {
            double[] v = rows.values[kept[i]];
            double w = rows.weights[kept[i]];
            double root = Math.sqrt(w);
            x[i] = new double[] {root, root * v[0], root * v[1], root * v[2]};
            y[i] = root * v[3];
            weight += w;
            first += w * Math.min(1, 10 - v[0]);
            second += w * Math.min(1, 10 - v[1]);
        }
        OLSMultipleLinearRegression fit = new OLSMultipleLinearRegression();
        fit.setNoIntercept(true);
        fit.newSampleData(y, x);
        double[] slopes = fit.estimateRegressionParameters();
        return (slopes[1] * first + slopes[2] * second) / weight;
    }

    @Test
    void probeTellsDriversFromNoise() {
        DriverResult result = ANALYSIS.explain(netPromoterBuckets(128), "z", 295);
        assertEquals(Noise.ABOVE, driver(result, "x1").noise());
        assertEquals(Noise.WITHIN, driver(result, "x8").noise());
        double noise = fit(result).noiseP95();
        assertTrue(noise > 0.001 && noise < 0.03, "noise explains a few rows in 684, not " + noise);
        DriverResult untested = ANALYSIS.explain(Rows.panel("nps").buckets(64), "nps", 295);
        assertEquals(Noise.UNTESTED, driver(untested, "x1").noise());
        assertTrue(Double.isNaN(fit(untested).noiseP95()));
    }

    @Test
    void sharesDivideWhatTheControlsLeave() {
        Rows rows = RandomRows.of(6, 900, 5);
        Design design = new Design(
                List.of("x1"),
                List.of(Player.of("x2"), Player.group("pair", "x3", "x4"), Player.group("other", "x5", "x6")),
                "y",
                List.of());
        DriverResult result = ANALYSIS.explain(rows.buckets(40), design, 250);
        DriverFit fit = fit(result);
        double parts =
                result.drivers().stream().mapToDouble(DriverImportance::raw).sum();
        assertEquals(fit.rSquared(), fit.controlsRSquared() + parts, 1e-12);
        assertEquals(
                1,
                result.drivers().stream().mapToDouble(DriverImportance::share).sum(),
                1e-12);
        assertEquals(
                1,
                result.drivers().stream()
                        .mapToDouble(DriverImportance::relativeWeightShare)
                        .sum(),
                1e-12);
        assertNull(driver(result, "pair").effect(), "a pair has no single slope");
        assertTrue(Double.isNaN(driver(result, "pair").mean()));
        assertTrue(Double.isFinite(effect(driver(result, "x2")).error()));
    }

    @Test
    void aliasesAndConstantsAreNamedNotDropped() {
        Rows rows = RandomRows.of(4, 600, 7);
        for (double[] row : rows.values) {
            row[1] = 7;
            row[3] = row[0] + row[2];
        }
        DriverResult result = ANALYSIS.explain(rows.buckets(40), "y", 180);
        assertEquals(Status.NO_VARIATION, driver(result, "x2").status());
        assertEquals(7, driver(result, "x2").mean());
        assertEquals(0, driver(result, "x2").share(), 1e-12);
        assertNull(driver(result, "x2").effect());
        assertEquals(Status.ALIASED, driver(result, "x4").status());
        assertEquals(List.of("x1", "x3"), driver(result, "x4").aliasedWith());
        assertEquals(List.of("x4"), driver(result, "x1").aliasedWith());
        assertTrue(driver(result, "x4").share() > 0.1, "credit is shared whatever the order");
        assertTrue(result.warnings()
                .containsAll(List.of(DriverWarning.ALIASED, DriverWarning.NO_VARIATION, DriverWarning.COLLINEAR)));
    }

    @Test
    void tooFewCustomersAreRefused() {
        Rows rows = RandomRows.of(4, 300, 8);
        assertEquals(
                List.of(DriverWarning.TOO_FEW),
                ANALYSIS.explain(rows.buckets(10), "y", 39).warnings());
        assertEquals(
                List.of(DriverWarning.TOO_FEW),
                ANALYSIS.explain(rows.buckets(1), "y", 200).warnings());
        DriverResult enough = ANALYSIS.explain(rows.buckets(40), "y", 40);
        assertFalse(enough.isRefused());
        assertTrue(enough.warnings().contains(DriverWarning.FEW_PERSONS));
        assertTrue(ANALYSIS.explain(rows.buckets(10), "y", 90).warnings().contains(DriverWarning.FEW_BUCKETS));
        for (double[] row : rows.values) {
            row[4] = 5;
        }
        DriverResult flat = ANALYSIS.explain(rows.buckets(40), "y", 100);
        assertTrue(flat.isRefused());
        assertEquals(List.of(DriverWarning.OUTCOME_CONSTANT), flat.warnings());
        assertEquals("outcome_constant", flat.warnings().get(0).code());
        assertNull(flat.fit());
    }

    @Test
    void weakFitsAndHaloAreWarnedOf() {
        Rows rows = RandomRows.of(4, 600, 9);
        SplittableRandom random = new SplittableRandom(9);
        for (double[] row : rows.values) {
            double impression = random.nextInt(1, 10);
            for (int j = 0; j < 4; j++) {
                row[j] = impression + random.nextInt(2);
            }
            row[4] = random.nextInt(11);
        }
        DriverResult result = ANALYSIS.explain(rows.buckets(40), "y", 180);
        assertTrue(result.warnings().containsAll(List.of(DriverWarning.WEAK_R2, DriverWarning.HALO)));
        assertTrue(fit(result).conditioning().meanCorrelation() > 0.9);
        assertTrue(fit(result).conditioning().firstFactorShare() > 0.9);
    }

    @Test
    void unknownOutcomesAreRefusedByName() {
        Rows rows = RandomRows.of(2, 100, 1);
        String refusal =
                Refusal.message(IllegalArgumentException.class, () -> ANALYSIS.explain(rows.buckets(5), "x1", 50));
        assertTrue(refusal.contains("x1") && refusal.contains("[y]"), refusal);
    }

    @Test
    void settingsAreChecked() {
        Refusal.message(
                IllegalArgumentException.class, () -> DriverSettings.seeded(1).withDraws(0));
        Refusal.message(
                IllegalArgumentException.class, () -> new DriverSettings(9, Confidence.P95, 1, 5, MultipleTests.HOLM));
        assertEquals(199, DriverSettings.seeded(1).withDraws(199).draws());
    }

    /** The panel with points of the Net Promoter Score, a probe, and the move of x1 by one step within 1 to 10. */
    private static List<Moments> netPromoterBuckets(int count) {
        Rows rows = Rows.panel("nps").unweighted();
        List<GramColumn> columns = new ArrayList<>();
        columns.add(GramColumn.ONE);
        IntStream.rangeClosed(1, 8).forEach(j -> columns.add(GramColumn.driver("x" + j, 5.5)));
        columns.add(GramColumn.outcome("z", 0));
        columns.add(new GramColumn("probe", Role.PROBE, 0.5, 1));
        columns.add(new GramColumn("x1_headroom", Role.HEADROOM, 0, 1));
        List<Player> players = new ArrayList<>();
        players.add(Player.of("x1").withHeadrooms(List.of("x1_headroom")));
        IntStream.rangeClosed(2, 8).forEach(j -> players.add(Player.of("x" + j)));
        GramLayout layout = new GramLayout(columns, players);
        SplittableRandom random = new SplittableRandom(99);
        List<Moments> buckets =
                IntStream.range(0, count).mapToObj(k -> new Moments(layout)).toList();
        for (int row = 0; row < rows.size(); row++) {
            double[] vector = Arrays.copyOf(rows.vector(row), layout.size());
            double score = vector[9];
            vector[9] = score >= 9 ? 100 : score < 7 ? -100 : 0;
            vector[10] = random.nextDouble();
            vector[11] = Math.min(vector[1] + 1, 10) - vector[1];
            buckets.get(rows.customers[row] % count).add(vector, 1);
        }
        return buckets;
    }

    private static DriverImportance driver(DriverResult result, String name) {
        return result.drivers().stream()
                .filter(d -> d.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static DriverFit fit(DriverResult result) {
        DriverFit fit = result.fit();
        if (fit == null) {
            throw new AssertionError("refused: " + result.warnings());
        }
        return fit;
    }

    private static DriverEffect effect(DriverImportance driver) {
        DriverEffect effect = driver.effect();
        if (effect == null) {
            throw new AssertionError(driver.name() + " has no effect");
        }
        return effect;
    }

    /** Thirty drivers have a thousand million subsets: orders are drawn, and the error of that is told. */
    @Test
    void moreDriversThanCanBeVisitedAreSharedByDrawnOrders() {
        Rows rows = RandomRows.of(30, 2000, 51);
        DriverResult result =
                new DriverAnalysis(DriverSettings.seeded(1).withDraws(19)).explain(rows.buckets(16), "y", 600);
        double sum = 0;
        for (DriverImportance driver : result.drivers()) {
            assertTrue(driver.shareError() > 0 && driver.shareError() < 0.005, driver.name());
            sum += driver.raw();
        }
        assertEquals(fit(result).rSquared(), sum, 1e-9);
        assertEquals(
                "x1",
                result.drivers().stream()
                        .max(Comparator.comparingDouble(DriverImportance::share))
                        .orElseThrow()
                        .name());
    }

    /** Two drivers that say nearly the same: coefficients are shaky, and relative weights share otherwise than Shapley. */
    @Test
    void overlappingDriversAreWarnedOf() {
        SplittableRandom random = new SplittableRandom(5);
        int count = 4000;
        double[][] values = new double[count][4];
        double[] weights = new double[count];
        int[] customers = new int[count];
        for (int i = 0; i < count; i++) {
            double common = random.nextGaussian();
            double other = random.nextGaussian();
            values[i][0] = common + 0.02 * random.nextGaussian();
            values[i][1] = common + 0.02 * random.nextGaussian();
            values[i][2] = other;
            values[i][3] = values[i][0] + values[i][1] + other + random.nextGaussian();
            weights[i] = 1;
            customers[i] = i;
        }
        DriverResult result = ANALYSIS.explain(
                new Rows(List.of("x1", "x2", "x3", "y"), values, weights, customers).buckets(64), "y", count);
        assertTrue(
                result.warnings().contains(DriverWarning.COLLINEAR),
                () -> result.warnings().toString());
        assertTrue(result.drivers().stream().noneMatch(driver -> driver.status() == Status.ALIASED));
        assertFalse(result.warnings().contains(DriverWarning.METHODS_DISAGREE), "two that are alike share alike");
    }

    /** What x1 says beyond its like counts, and relative weights hand a part of that to all that resemble it. */
    @Test
    void methodsThatShareOtherwiseAreWarnedOf() {
        SplittableRandom random = new SplittableRandom(6);
        int count = 2000;
        double[][] values = new double[count][5];
        double[] weights = new double[count];
        int[] customers = new int[count];
        Arrays.fill(weights, 1);
        for (int i = 0; i < count; i++) {
            values[i][0] = random.nextGaussian();
            for (int j = 1; j < 4; j++) {
                values[i][j] = 0.98 * values[i][0] + 0.2 * random.nextGaussian();
            }
            values[i][4] = values[i][0] - values[i][1] + 0.2 * random.nextGaussian();
            customers[i] = i;
        }
        DriverResult result = ANALYSIS.explain(
                new Rows(List.of("x1", "x2", "x3", "x4", "y"), values, weights, customers).buckets(64), "y", count);
        assertTrue(fit(result).shareGap() > 0.2, () -> "a gap of " + fit(result).shareGap());
        assertTrue(result.warnings().contains(DriverWarning.METHODS_DISAGREE));
    }

    @Test
    void estimatesThatHaveNotSettledAreWarnedOf() {
        Rows rows = RandomRows.of(4, 600, 3);
        Design design = Design.of(rows.layout(), "y");
        BucketGrams settled = BucketGrams.of(rows.buckets(40), design);
        assertFalse(ANALYSIS.explain(settled, design, 180).warnings().contains(DriverWarning.ESTIMATES_UNSETTLED));
        DriverResult result = ANALYSIS.explain(new Unsettled(settled), design, 180);
        assertTrue(result.warnings().contains(DriverWarning.ESTIMATES_UNSETTLED));
        assertFalse(fit(result).settled());
    }

    /** Moments that were still moving when the steps of their estimate were used up. */
    private static final class Unsettled extends BucketGrams {
        private final BucketGrams moments;

        private Unsettled(BucketGrams moments) {
            this.moments = moments;
        }

        @Override
        public boolean isSettled() {
            return false;
        }

        @Override
        public int size() {
            return moments.size();
        }

        @Override
        public Gram total() {
            return moments.total();
        }

        @Override
        public Gram bucket(int k) {
            return moments.bucket(k);
        }

        @Override
        public boolean isEmpty(int k) {
            return moments.isEmpty(k);
        }

        @Override
        public Gram without(int k) {
            return moments.without(k);
        }

        @Override
        public Gram drawn(int[] times) {
            return moments.drawn(times);
        }
    }

    /** Against a routine that counts pairs of shares, draw by draw. */
    @Test
    void stabilityIsTheMeanAgreementOfDrawsWithTheOrderShown() {
        Rows rows = RandomRows.of(6, 300, 12);
        Design design = Design.of(rows.layout(), "y");
        BucketGrams grams = BucketGrams.of(rows.buckets(30), design);
        DriverResult result = new DriverAnalysis(DriverSettings.seeded(5).withDraws(49)).explain(grams, design, 90);
        double[] shown =
                result.drivers().stream().mapToDouble(DriverImportance::share).toArray();
        BucketBootstrap taus = BucketBootstrap.of(grams, 49, 5, gram -> {
            double[] drawn = ShapleyImportance.of(design.correlation(gram)).shares();
            return new double[] {new KendallsCorrelation().correlation(shown, drawn)};
        });
        assertEquals(taus.mean(0), fit(result).rankTau(), 1e-12);
        assertTrue(
                fit(result).rankTau() > 0.3 && fit(result).rankTau() < 1,
                "τ of " + fit(result).rankTau());
        DriverResult firm = ANALYSIS.explain(Rows.panel("nps").buckets(128), "nps", 295);
        assertTrue(fit(firm).rankTau() > 0.6, "τ of " + fit(firm).rankTau());
    }

    /** Columns that belong together have no loading of their own, and those after them keep theirs. */
    @Test
    void loadingsOfTheHaloStandBesideTheirDrivers() {
        Rows rows = RandomRows.of(5, 900, 5);
        Design design = new Design(
                List.of("x1"),
                List.of(Player.group("pair", "x2", "x3"), Player.of("x4"), Player.of("x5")),
                "y",
                List.of());
        DriverResult result = ANALYSIS.explain(rows.buckets(40), design, 250);
        Conditioning expected = Conditioning.of(rows.correlation(), 1, 5);
        assertTrue(Double.isNaN(driver(result, "pair").haloLoading()));
        assertEquals(expected.loadings().get(2), driver(result, "x4").haloLoading(), 1e-9);
        assertEquals(expected.loadings().get(3), driver(result, "x5").haloLoading(), 1e-9);
    }
}
