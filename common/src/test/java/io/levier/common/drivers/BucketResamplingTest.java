package io.levier.common.drivers;

import static io.levier.common.stats.Golden.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.levier.common.stats.Confidence;
import io.levier.common.stats.Golden;
import io.levier.common.stats.Interval;
import io.levier.common.stats.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;

class BucketResamplingTest {

    /** Leaving out one customer at a time: the squared distances from the estimate are exactly CR3. */
    @Test
    void oneBucketPerCustomerIsTheCustomerJackknife() {
        Rows rows = Rows.panel("nps").unweighted();
        BucketGrams grams = grams(rows, 301);
        BucketJackknife jackknife = BucketJackknife.of(grams, BucketResamplingTest::slopes);
        assertEquals(295, grams.filled());
        assertEquals(294, jackknife.degreesOfFreedom());
        JsonNode expected =
                Golden.numbers("regression_se.json").get("ols_cluster_customer").get("se_CR3_jackknife");
        for (int j = 0; j < 8; j++) {
            double squares = 0;
            double mean = 0;
            for (int k = 0; k < grams.size(); k++) {
                double distance = jackknife.replicate(k, j) - jackknife.estimate(j);
                squares += distance * distance;
                mean += distance / 295;
            }
            assertClose(expected.get(rows.names.get(j)).asDouble(), Math.sqrt(squares), rows.names.get(j));
            // Ours is taken about the mean of the replicates, with the factor (K−1)/K.
            assertClose(Math.sqrt(294 / 295.0 * (squares - 295 * mean * mean)), jackknife.error(j), rows.names.get(j));
        }
    }

    /** Errors from 64 buckets stray from those of customers by what 63 degrees of freedom allow: a tenth or so. */
    @Test
    void fewerBucketsGiveNearlyTheSameErrors() {
        Rows rows = Rows.panel("nps").unweighted();
        BucketJackknife customers = BucketJackknife.of(grams(rows, 301), BucketResamplingTest::slopes);
        BucketJackknife buckets = BucketJackknife.of(grams(rows, 64), BucketResamplingTest::slopes);
        double mean = IntStream.range(0, 8)
                .mapToDouble(j -> buckets.error(j) / customers.error(j))
                .average()
                .orElseThrow();
        assertEquals(1, mean, 0.1);
    }

    @Test
    void doublingEveryRowAtHalfTheWeightChangesNoErrorOfCustomers() {
        Rows rows = RandomRows.of(3, 90, 2);
        int n = rows.size();
        double[][] values =
                IntStream.range(0, 2 * n).mapToObj(i -> rows.values[i % n]).toArray(double[][]::new);
        double[] weights = IntStream.range(0, 2 * n)
                .mapToDouble(i -> rows.weights[i % n] / 2)
                .toArray();
        int[] customers =
                IntStream.range(0, 2 * n).map(i -> rows.customers[i % n]).toArray();
        BucketJackknife once = BucketJackknife.of(grams(rows, 31), BucketResamplingTest::slopes);
        BucketJackknife twice = BucketJackknife.of(
                grams(new Rows(rows.names, values, weights, customers), 31), BucketResamplingTest::slopes);
        for (int j = 0; j < 3; j++) {
            assertClose(once.estimate(j), twice.estimate(j), 1e-12, "slope");
            assertClose(once.error(j), twice.error(j), 1e-10, "error");
        }
    }

    @Test
    void comparisonAllowsForTheCustomersOfBoth() {
        Rows rows = RandomRows.of(3, 400, 6);
        BucketGrams grams = grams(rows, 40);
        BucketJackknife all = BucketJackknife.of(grams, BucketResamplingTest::slopes);
        BucketJackknife nothing = all.minus(all);
        assertEquals(0, nothing.estimate(0));
        assertEquals(0, nothing.error(0));
        BucketJackknife wider = BucketJackknife.of(grams, gram -> {
            double[] slopes = slopes(gram);
            return new double[] {slopes[0] - slopes[1], slopes[1], slopes[2]};
        });
        assertEquals(all.difference(0, 1).variance(), wider.covariance(0, 0), 1e-15);
        assertEquals(all.difference(0, 1).value(), wider.estimate(0), 1e-15);
        String refusal = Refusal.message(
                IllegalArgumentException.class,
                () -> all.minus(BucketJackknife.of(grams(rows, 41), BucketResamplingTest::slopes)));
        assertTrue(refusal.contains("same buckets"), refusal);
    }

    @Test
    void singleBucketLeavesErrorsOpen() {
        BucketJackknife jackknife = BucketJackknife.of(grams(RandomRows.of(2, 50, 1), 1), gram -> new double[] {1});
        assertTrue(Double.isNaN(jackknife.error(0)));
        assertTrue(Double.isNaN(jackknife.pValue(0)));
        assertEquals(Interval.UNKNOWN, jackknife.interval(0, Confidence.P95));
    }

    @Test
    void sameSeedDrawsTheSameBuckets() {
        BucketGrams grams = grams(RandomRows.of(3, 200, 4), 20);
        BucketBootstrap first = BucketBootstrap.of(grams, 99, 5, BucketResamplingTest::slopes);
        BucketBootstrap again = BucketBootstrap.of(grams, 99, 5, BucketResamplingTest::slopes);
        BucketBootstrap other = BucketBootstrap.of(grams, 99, 6, BucketResamplingTest::slopes);
        assertEquals(first.interval(1, Confidence.P95), again.interval(1, Confidence.P95));
        assertNotEquals(first.interval(1, Confidence.P95), other.interval(1, Confidence.P95));
    }

    @Test
    void drawnBucketsAreTheirRowsAsOftenAsDrawn() {
        Rows rows = RandomRows.of(2, 60, 14);
        List<Moments> buckets = rows.buckets(4);
        Moments expected = new Moments(rows.layout());
        List.of(0, 2, 2, 3).forEach(k -> expected.merge(buckets.get(k)));
        BucketGrams grams = grams(rows, 4);
        Gram drawn = grams.drawn(new int[] {1, 0, 2, 1});
        Gram direct = Gram.of(expected, List.of("1", "x1", "x2", "y"));
        assertEquals(expected.rows(), drawn.rows());
        for (int i = 1; i < 4; i++) {
            assertClose(direct.mean(i), drawn.mean(i), 1e-13, "mean");
            assertClose(direct.covariance(i, 1), drawn.covariance(i, 1), 1e-11, "covariance");
        }
    }

    @Test
    void quantilesAreOrderStatistics() {
        int[] next = {0};
        BucketBootstrap bootstrap = BucketBootstrap.of(grams(RandomRows.of(2, 60, 1), 5), 999, 1, gram ->
                new double[] {(next[0]++ * 7) % 999 + 1, Double.NaN});
        assertEquals(new Interval(25, 975), bootstrap.interval(0, Confidence.P95));
        assertEquals(50, bootstrap.quantile(0, 0.05));
        assertEquals(1, bootstrap.quantile(0, 0));
        assertEquals(999, bootstrap.quantile(0, 1));
        assertTrue(Double.isNaN(bootstrap.quantile(1, 0.5)));
        assertEquals(100 / 999.0, bootstrap.share(r -> r[0] <= 100), 1e-15);
    }

    /** Bootstrap and jackknife are two roads to the same error. */
    @Test
    void bootstrapSpreadAgreesWithTheJackknife() {
        BucketGrams grams = grams(Rows.panel("nps").unweighted(), 128);
        BucketJackknife jackknife = BucketJackknife.of(grams, BucketResamplingTest::slopes);
        BucketBootstrap bootstrap = BucketBootstrap.of(grams, 999, 42, BucketResamplingTest::slopes);
        for (int j = 0; j < 8; j++) {
            double spread = bootstrap.interval(j, Confidence.P95).width() / 2 / Confidence.P95.z();
            assertEquals(1, spread / jackknife.error(j), 0.15);
        }
    }

    @Test
    void outOfBucketFitIsThatOfRegressionsOnTheOtherRows() {
        Rows rows = Rows.panel("nps").unweighted();
        int folds = 12;
        double mean =
                Arrays.stream(rows.values).mapToDouble(v -> v[8]).average().orElseThrow();
        double errors = 0;
        double total = 0;
        for (int k = 0; k < folds; k++) {
            List<double[]> x = new ArrayList<>();
            List<Double> y = new ArrayList<>();
            for (int row = 0; row < rows.size(); row++) {
                if (rows.customers[row] % folds != k) {
                    x.add(Arrays.copyOf(rows.values[row], 8));
                    y.add(rows.values[row][8]);
                }
            }
            OLSMultipleLinearRegression others = new OLSMultipleLinearRegression();
            others.newSampleData(y.stream().mapToDouble(Double::doubleValue).toArray(), x.toArray(double[][]::new));
            double[] b = others.estimateRegressionParameters();
            for (int row = 0; row < rows.size(); row++) {
                if (rows.customers[row] % folds == k) {
                    double error = rows.values[row][8] - b[0];
                    for (int j = 0; j < 8; j++) {
                        error -= b[j + 1] * rows.values[row][j];
                    }
                    errors += error * error;
                    total += (rows.values[row][8] - mean) * (rows.values[row][8] - mean);
                }
            }
        }
        Design design = Design.of(rows.layout(), "nps");
        assertClose(1 - errors / total, OutOfBucketFit.rSquared(grams(rows, folds), design), "out-of-bucket R²");
    }

    private static double[] slopes(Gram gram) {
        return LeastSquares.of(Correlation.of(gram)).slopes();
    }

    private static BucketGrams grams(Rows rows, int count) {
        return BucketGrams.of(
                rows.buckets(count), Design.of(rows.layout(), rows.outcome()).columns());
    }
}
