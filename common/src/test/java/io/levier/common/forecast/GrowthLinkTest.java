package io.levier.common.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.levier.common.stats.Confidence;
import io.levier.common.stats.Golden;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;

/** Links of scores and later growth: the arithmetic against published panels, and planted links over many seeds. */
class GrowthLinkTest {

    /** Two-way fixed effects of R's fixest, from the same means taken away; errors by its own factor. */
    @Test
    void meansTakenAwayAreTheTwoWayEffectsOfFixest() {
        JsonNode expected = Golden.numbers("regression_se.json").get("twoway_fe_customer_period");
        Golden.Data data = Golden.data("cxpanel.csv");
        List<String> names = IntStream.rangeClosed(1, 8).mapToObj(i -> "x" + i).toList();
        Map<String, Integer> answers = new HashMap<>();
        for (int row : data.complete(names)) {
            answers.merge(data.text(row, "customer"), 1, Integer::sum);
        }
        int[] rows = Arrays.stream(data.complete(names))
                .filter(row -> answers.getOrDefault(data.text(row, "customer"), 0) > 1)
                .toArray();
        int[] units = numbers(rows, data, "customer");
        int[] periods = numbers(rows, data, "period");
        double[] weights = new double[rows.length];
        Arrays.fill(weights, 1);
        double[][] x = new double[rows.length][8];
        for (int k = 0; k < 8; k++) {
            double[] within = TwoWayMeans.within(column(rows, data, names.get(k)), units, periods, weights);
            for (int i = 0; i < rows.length; i++) {
                x[i][k] = within[i];
            }
        }
        OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
        regression.setNoIntercept(true);
        regression.newSampleData(TwoWayMeans.within(column(rows, data, "nps"), units, periods, weights), x);
        double[] found = regression.estimateRegressionParameters();
        for (int k = 0; k < 8; k++) {
            Golden.assertClose(
                    expected.get("coef").get(names.get(k)).asDouble(),
                    found[k],
                    1e-9,
                    "coefficient of " + names.get(k));
        }
        double customers = (double) Arrays.stream(units).distinct().count();
        double quarters = (double) Arrays.stream(periods).distinct().count();
        double[] errors =
                clusteredErrors(x, regression.estimateResiduals(), units, factor(customers, rows.length, 8 + quarters));
        for (int k = 0; k < 8; k++) {
            Golden.assertClose(
                    expected.get("se").get(names.get(k)).asDouble(), errors[k], 1e-9, "error of " + names.get(k));
        }
    }

    /** As {@link GrowthLink} has it: units are nested in the clusters and count for nothing, periods do. */
    private static double factor(double clusters, double rows, double parameters) {
        return clusters / (clusters - 1) * (rows - 1) / (rows - parameters);
    }

    /** The sandwich written out: {@code (X'X)⁻¹ (Σ X_g'e_g e_g'X_g) (X'X)⁻¹}, times a factor. */
    private static double[] clusteredErrors(double[][] x, double[] residuals, int[] clusters, double factor) {
        RealMatrix rows = MatrixUtils.createRealMatrix(x);
        RealMatrix bread = MatrixUtils.inverse(rows.transpose().multiply(rows));
        Map<Integer, RealVector> scores = new HashMap<>();
        for (int i = 0; i < x.length; i++) {
            RealVector score = rows.getRowVector(i).mapMultiply(residuals[i]);
            scores.merge(clusters[i], score, RealVector::add);
        }
        RealMatrix meat = MatrixUtils.createRealMatrix(x[0].length, x[0].length);
        for (RealVector score : scores.values()) {
            meat = meat.add(score.outerProduct(score));
        }
        RealMatrix variance = bread.multiply(meat).multiply(bread);
        return IntStream.range(0, x[0].length)
                .mapToDouble(k -> Math.sqrt(factor * variance.getEntry(k, k)))
                .toArray();
    }

    /** One regressor of the same panel: coefficient and error against a regression with dummies written out. */
    @Test
    void oneRegressorIsTheRegressionWithDummies() {
        List<GrowthCell> cells = made(3, 12, 8, 0.05, 0);
        GrowthLink link = GrowthLink.of(cells, 1, Confidence.P95).orElseThrow();
        List<double[]> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        List<Integer> units = new ArrayList<>();
        for (GrowthCell cell : cells) {
            if (cell.quarter() < 7) {
                // The constant comes first, as the regression has it.
                double[] row = new double[2 + 11 + 6];
                int unit = Integer.parseInt(cell.unit());
                row[0] = 1;
                row[1] = cell.score();
                if (unit > 0) {
                    row[1 + unit] = 1;
                }
                if (cell.quarter() > 0) {
                    row[12 + cell.quarter()] = 1;
                }
                x.add(row);
                units.add(unit);
                y.add(100 * Math.log(revenue(cells, unit, cell.quarter() + 1) / revenue(cells, unit, cell.quarter())));
            }
        }
        OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
        regression.setNoIntercept(true);
        regression.newSampleData(y.stream().mapToDouble(Double::doubleValue).toArray(), x.toArray(double[][]::new));
        assertEquals(regression.estimateRegressionParameters()[1], link.coefficient(), 1e-9);
        double[] errors = clusteredErrors(
                x.toArray(double[][]::new),
                regression.estimateResiduals(),
                units.stream().mapToInt(Integer::intValue).toArray(),
                factor(12, 84, 1 + 7));
        assertEquals(errors[1], link.standardError(), 1e-9);
        assertEquals(12, link.units());
        assertEquals(84, link.rows());
        assertTrue(Double.isNaN(link.p()), "twelve segments are too few to test");
    }

    private static double revenue(List<GrowthCell> cells, int unit, int quarter) {
        return cells.stream()
                .filter(cell -> cell.unit().equals(unit + "") && cell.quarter() == quarter)
                .findFirst()
                .orElseThrow()
                .revenue();
    }

    private static int[] numbers(int[] rows, Golden.Data data, String column) {
        Map<String, Integer> known = new HashMap<>();
        return Arrays.stream(rows)
                .map(row -> known.computeIfAbsent(data.text(row, column), name -> known.size()))
                .toArray();
    }

    private static double[] column(int[] rows, Golden.Data data, String column) {
        return Arrays.stream(rows).mapToDouble(row -> data.number(row, column)).toArray();
    }

    /** Segments with their own level and growth; scores with sampling error; growth follows the true score a quarter later. */
    private static List<GrowthCell> made(long seed, int units, int quarters, double link, double error) {
        Random random = new Random(seed);
        List<GrowthCell> cells = new ArrayList<>();
        double[] season = new double[quarters + 1];
        for (int quarter = 0; quarter <= quarters; quarter++) {
            season[quarter] = 4 * random.nextGaussian();
        }
        for (int unit = 0; unit < units; unit++) {
            double level = 30 + 15 * random.nextGaussian();
            double trend = random.nextGaussian();
            double revenue = 1000;
            double before = level;
            for (int quarter = 0; quarter < quarters; quarter++) {
                revenue *= Math.exp((trend + season[quarter] + link * before + 2 * random.nextGaussian()) / 100);
                before = level + 10 * random.nextGaussian();
                cells.add(
                        new GrowthCell(unit + "", quarter, before + error * random.nextGaussian(), error, 50, revenue));
            }
        }
        return cells;
    }

    @Test
    void plantedLinksLieInTheirIntervalsAndNoneIsNone() {
        int held = 0;
        int found = 0;
        int backwards = 0;
        for (int seed = 0; seed < 200; seed++) {
            GrowthLink link =
                    GrowthLink.of(made(seed, 40, 8, 0.1, 0), 1, Confidence.P95).orElseThrow();
            held += link.interval().holds(0.1) ? 1 : 0;
            List<GrowthCell> none = made(1000 + seed, 40, 8, 0, 0);
            found += GrowthLink.of(none, 1, Confidence.P95).orElseThrow().p() < 0.05 ? 1 : 0;
            backwards += GrowthLink.of(none, -1, Confidence.P95).orElseThrow().p() < 0.05 ? 1 : 0;
        }
        assertTrue(held >= 181 && held <= 199, "95 % intervals held " + held + " of 200");
        assertTrue(found <= 20, "no link was planted, and found " + found + " times of 200");
        assertTrue(backwards <= 20, "nor before the score: " + backwards + " times of 200");
    }

    /** Half of what scores differ by is error: the link is half of what it is, and put right. */
    @Test
    void errorOfScoresIsPutRight() {
        double raw = 0;
        double corrected = 0;
        double reliability = 0;
        for (int seed = 0; seed < 60; seed++) {
            GrowthLink link = GrowthLink.of(made(seed, 40, 10, 0.2, 10), 1, Confidence.P95)
                    .orElseThrow();
            raw += link.coefficient() / 60;
            corrected += link.corrected() / 60;
            reliability += link.reliability() / 60;
        }
        assertEquals(0.5, reliability, 0.05);
        assertEquals(0.1, raw, 0.02);
        assertEquals(0.2, corrected, 0.03);
    }

    @Test
    void whatHelpsOutOfSampleIsSaidAndTooLittleIsNothing() {
        assertTrue(GrowthLink.of(made(1, 40, 8, 0.3, 0), 1, Confidence.P95)
                        .orElseThrow()
                        .outOfSample()
                > 0.3);
        assertTrue(GrowthLink.of(made(1, 40, 8, 0, 0), 1, Confidence.P95)
                        .orElseThrow()
                        .outOfSample()
                < 0.05);
        assertEquals(Optional.empty(), GrowthLink.of(made(1, 2, 8, 0.3, 0), 1, Confidence.P95));
        assertEquals(Optional.empty(), GrowthLink.of(made(1, 40, 2, 0.3, 0), 1, Confidence.P95));
        assertEquals(Optional.empty(), GrowthLink.of(List.of(), 1, Confidence.P95));
    }
}
