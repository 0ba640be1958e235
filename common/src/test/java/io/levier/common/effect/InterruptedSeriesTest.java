package io.levier.common.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.stats.Confidence;
import io.levier.common.stats.StudentInterval;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;

class InterruptedSeriesTest {
    private static final int MONTHS = 24;
    private static final int START = 15;
    private static final int SEEDS = 400;
    private static final double STEP = 4;

    private static List<Double> series(long seed, double handedOn) {
        Random random = new Random(seed);
        List<Double> values = new ArrayList<>();
        double error = random.nextGaussian() / Math.sqrt(1 - handedOn * handedOn);
        for (int month = 0; month < MONTHS; month++) {
            values.add(20 + 0.3 * month + (month >= START ? STEP : 0) + error);
            error = handedOn * error + random.nextGaussian();
        }
        return values;
    }

    private static List<Integer> months() {
        return IntStream.range(0, MONTHS).boxed().toList();
    }

    /** Restricted log likelihood by the way of Prais and Winsten: rows less what the row before hands on. */
    private static double[] praisWinsten(List<Double> values, double rho) {
        double[] y = new double[MONTHS];
        double[][] x = new double[MONTHS][];
        for (int i = 0; i < MONTHS; i++) {
            double first = Math.sqrt(1 - rho * rho);
            double[] now = {1, i, i >= START ? 1 : 0};
            double[] before = {1, i - 1, i - 1 >= START ? 1 : 0};
            x[i] = new double[3];
            y[i] = i == 0 ? first * values.get(0) : values.get(i) - rho * values.get(i - 1);
            for (int k = 0; k < 3; k++) {
                x[i][k] = i == 0 ? first * now[k] : now[k] - rho * before[k];
            }
        }
        OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
        regression.setNoIntercept(true);
        regression.newSampleData(y, x);
        double squares = regression.calculateResidualSumOfSquares();
        double[][] unscaled = regression.estimateRegressionParametersVariance();
        double sigma = squares / (MONTHS - 3);
        double determinant = new LUDecomposition(new Array2DRowRealMatrix(unscaled)).getDeterminant();
        double likelihood =
                -0.5 * (-Math.log(1 - rho * rho) - Math.log(determinant) + (MONTHS - 3) * Math.log(squares));
        return new double[] {likelihood, regression.estimateRegressionParameters()[2], Math.sqrt(sigma * unscaled[2][2])
        };
    }

    @Test
    void theBestShareIsThatOfTheLikelihoodAfterPraisAndWinsten() {
        for (int seed = 0; seed < 20; seed++) {
            List<Double> values = series(seed, 0.4);
            double best = 0;
            double highest = Double.NEGATIVE_INFINITY;
            for (int i = -9499; i < 9500; i++) {
                double likelihood = praisWinsten(values, i / 10_000.0)[0];
                if (likelihood > highest) {
                    highest = likelihood;
                    best = i / 10_000.0;
                }
            }
            InterruptedSeries found = InterruptedSeries.of(months(), values, START);
            double[] expected = praisWinsten(values, found.handedOn());
            assertEquals(best, found.handedOn(), 2e-4, "seed " + seed);
            assertEquals(expected[1], found.estimate(), 1e-8);
            assertEquals(expected[2], found.standardError(), 1e-8);
        }
    }

    /** Whatever is handed on: intervals at 95 % hold about as often as they say, of a short series a little less. */
    @Test
    void intervalsHold() {
        for (double handedOn : new double[] {-0.2, 0, 0.3}) {
            int held = 0;
            for (int seed = 0; seed < SEEDS; seed++) {
                InterruptedSeries one = InterruptedSeries.of(months(), series(seed, handedOn), START);
                double error = one.standardError();
                held += StudentInterval.interval(one.estimate(), error * error, one.degreesOfFreedom(), Confidence.P95)
                                .holds(STEP)
                        ? 1
                        : 0;
            }
            assertTrue(held >= 0.91 * SEEDS && held <= 0.98 * SEEDS, handedOn + " handed on: " + held + " hold");
        }
    }

    /** A month without a value is two steps from one neighbour to the other. */
    @Test
    void monthsMayBeMissing() {
        List<Integer> months = new ArrayList<>(months());
        List<Double> values = new ArrayList<>(series(3, 0.3));
        months.remove(7);
        values.remove(7);
        InterruptedSeries one = InterruptedSeries.of(months, values, START);
        InterruptedSeries whole = InterruptedSeries.of(months(), series(3, 0.3), START);
        assertEquals(whole.estimate(), one.estimate(), 1);
        assertEquals(MONTHS - 4, one.degreesOfFreedom());
    }

    /** Eleven months before, twelve after: sums that cancel out do not stop it. */
    @Test
    void monthsMayLieAroundTheStartAsInAMirror() {
        for (int before = 8; before <= 11; before++) {
            int start = before;
            List<Integer> months = IntStream.rangeClosed(0, 2 * before).boxed().toList();
            for (int seed = 0; seed < 50; seed++) {
                List<Double> values = series(seed, 0.3).subList(0, months.size());
                assertTrue(InterruptedSeries.of(months, values, start).standardError() > 0, before + " months before");
            }
        }
    }

    /** Less than twelve months tell nothing of what they hand on. */
    @Test
    void fewMonthsHandOnNothing() {
        InterruptedSeries one =
                InterruptedSeries.of(months().subList(0, 11), series(5, 0.3).subList(0, 11), 8);
        assertEquals(0, one.handedOn(), 0);
    }

    /** A series that is its line has no error, and no share that fits better than another. */
    @Test
    void aLineIsALine() {
        List<Double> values = IntStream.range(0, MONTHS)
                .mapToObj(i -> i + (i >= START ? 2.0 : 0))
                .toList();
        InterruptedSeries one = InterruptedSeries.of(months(), values, START);
        assertEquals(2, one.estimate(), 1e-6);
        assertEquals(0, one.standardError(), 1e-6);
    }
}
