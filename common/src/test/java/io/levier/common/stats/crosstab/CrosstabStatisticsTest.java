package io.levier.common.stats.crosstab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.stats.Confidence;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

/** Against textbook numbers where every row is a customer of its own, against sums over single customers otherwise. */
class CrosstabStatisticsTest {
    /** Gender by party, General Social Survey 2000: Agresti, An Introduction to Categorical Data Analysis, table 2.5. */
    private static final Answers PARTY = Answers.ofCounts(new int[][] {{762, 327, 468}, {484, 239, 477}});

    private static final Answers CLUSTERED = Answers.random(7, 240, 6, 3, 4, true);

    private static IndependenceTest test(Answers answers) {
        CrosstabSums sums = answers.sums();
        return IndependenceTest.of(sums, new ShareVariance(sums), Confidence.P95);
    }

    private static AdjustedResiduals residuals(Answers answers) {
        CrosstabSums sums = answers.sums();
        ShareVariance variance = new ShareVariance(sums);
        return new AdjustedResiduals(
                sums,
                variance,
                IndependenceTest.of(sums, variance, Confidence.P95).designEffect());
    }

    private static ColumnShares shares(Answers answers) {
        CrosstabSums sums = answers.sums();
        return new ColumnShares(sums, new ShareVariance(sums), 1);
    }

    @Test
    void isTheTextbooksChiSquareWithoutClustersAndWeights() {
        IndependenceTest test = test(PARTY);
        assertEquals(30.070149095754672, test.chi2(), 1e-9);
        assertEquals(2, test.degreesOfFreedom());
        assertEquals(2757.0 / 2756, test.designEffect(), 1e-9);
        assertEquals(2, test.numeratorDf(), 1e-9);
        assertEquals(2 * 2756, test.denominatorDf(), 1e-5);
        assertEquals(15.029621129470415, test.f(), 1e-8);
        // The chi-square distribution gives 2.9536e-7; F with 5512 degrees of freedom is a shade more careful.
        assertEquals(3.09351363e-7, test.pValue(), 1e-12);
        assertEquals(Math.sqrt(30.0701 / 2757), test.cramersV(), 1e-6);
        assertEquals(1200 * 566 / 2757.0, test.leastExpected(), 1e-9);
    }

    @Test
    void hasTheTextbooksResiduals() {
        AdjustedResiduals residuals = residuals(PARTY);
        double[] female = {4.50205352, 0.69945173, -5.31594554};
        for (int column = 0; column < 3; column++) {
            assertEquals(female[column], residuals.residual(0, column), 5e-9);
            assertEquals(-female[column], residuals.residual(1, column), 5e-9);
        }
    }

    /** A squared adjusted residual of a two by two table is its chi-square, and so is the test of two proportions. */
    @Test
    void agreesWithItselfInATwoByTwoTable() {
        Answers answers = Answers.ofCounts(new int[][] {{31, 52}, {64, 33}});
        double chi2 = 180 * Math.pow(31 * 33 - 52 * 64, 2) / (83.0 * 97 * 95 * 85);
        assertEquals(chi2, test(answers).chi2(), 1e-9);
        assertEquals(chi2, Math.pow(residuals(answers).residual(0, 1), 2), 1e-9);
        assertEquals(chi2, Math.pow(shares(answers).statistic(0, 0, 1), 2), 1e-9);
    }

    /** The same answers from every customer twice carry no more than once. */
    @Test
    void learnsNothingFromRepetition() {
        IndependenceTest once = test(CLUSTERED);
        IndependenceTest twice = test(CLUSTERED.repeated(2));
        assertEquals(2 * once.chi2(), twice.chi2(), 1e-9 * once.chi2());
        assertEquals(once.f(), twice.f(), 1e-9 * once.f());
        assertEquals(once.pValue(), twice.pValue(), 1e-9);
        assertTrue(once.designEffect() > 1.5, "customers answer alike: " + once.designEffect());
    }

    @Test
    void knowsNoUnitOfWeight() {
        IndependenceTest heavy = test(
                CLUSTERED.map(a -> new Answers.Answer(a.customer(), a.row(), a.column(), 8 * a.weight(), a.value())));
        assertEquals(test(CLUSTERED).f(), heavy.f(), 1e-9);
        assertEquals(test(CLUSTERED).chi2(), heavy.chi2(), 1e-9);
    }

    /** As survey software does it: interactions cleared of main effects by least squares, customers one by one. */
    @Test
    void correctsAsSurveySoftwareDoes() {
        int rows = 3;
        int columns = 4;
        int cells = rows * columns;
        double all = CLUSTERED.weight(a -> true);
        double[] p = IntStream.range(0, cells)
                .mapToDouble(cell -> CLUSTERED.weight(CLUSTERED.inside(cell / columns, cell % columns)) / all)
                .toArray();
        RealMatrix v = new Array2DRowRealMatrix(cells, cells);
        double clusters = CLUSTERED.customers().size();
        for (int customer : CLUSTERED.customers()) {
            Predicate<Answers.Answer> own = a -> a.customer() == customer;
            double[] u = IntStream.range(0, cells)
                    .mapToDouble(cell -> (CLUSTERED.weight(own.and(CLUSTERED.inside(cell / columns, cell % columns)))
                                    - p[cell] * CLUSTERED.weight(own))
                            / all)
                    .toArray();
            RealMatrix column = new Array2DRowRealMatrix(u);
            v = v.add(column.multiply(column.transpose()).scalarMultiply(clusters / (clusters - 1)));
        }
        RealMatrix effects = effects(p, v, rows, columns, CLUSTERED.all().size());
        double trace = effects.getTrace();
        double d0 = trace * trace / effects.multiply(effects).getTrace();

        IndependenceTest test = test(CLUSTERED);

        double chi2 = 0;
        for (int cell = 0; cell < cells; cell++) {
            int row = cell / columns;
            int column = cell % columns;
            double expected = CLUSTERED.weight(CLUSTERED.inside(row, columns))
                    / all
                    * (CLUSTERED.weight(CLUSTERED.inside(rows, column)) / all);
            chi2 += CLUSTERED.all().size() * Math.pow(p[cell] - expected, 2) / expected;
        }
        assertEquals(chi2, test.chi2(), 1e-9 * chi2);
        assertEquals(chi2 / trace, test.f(), 1e-8);
        assertEquals(d0, test.numeratorDf(), 1e-8);
        assertEquals(d0 * (clusters - 1), test.denominatorDf(), 1e-5);
        assertTrue(d0 < 5.9, "effects differ, so the second order matters: " + d0);
    }

    private static RealMatrix effects(double[] p, RealMatrix v, int rows, int columns, double n) {
        RealMatrix main = new Array2DRowRealMatrix(p.length, rows + columns - 1);
        RealMatrix interactions = new Array2DRowRealMatrix(p.length, (rows - 1) * (columns - 1));
        RealMatrix inverse = new Array2DRowRealMatrix(p.length, p.length);
        for (int cell = 0; cell < p.length; cell++) {
            int row = cell / columns;
            int column = cell % columns;
            main.setEntry(cell, 0, 1);
            if (row > 0) {
                main.setEntry(cell, row, 1);
            }
            if (column > 0) {
                main.setEntry(cell, rows - 1 + column, 1);
            }
            if (row > 0 && column > 0) {
                interactions.setEntry(cell, (row - 1) * (columns - 1) + column - 1, 1);
            }
            inverse.setEntry(cell, cell, 1 / p[cell]);
        }
        RealMatrix fitted = main.multiply(new QRDecomposition(main).getSolver().solve(interactions));
        RealMatrix c = interactions.subtract(fitted);
        RealMatrix simple = c.transpose().multiply(inverse).multiply(c).scalarMultiply(1 / n);
        RealMatrix design =
                c.transpose().multiply(inverse).multiply(v).multiply(inverse).multiply(c);
        return new LUDecomposition(simple).getSolver().solve(design);
    }

    /** The variance of a residual is that of leaving out one customer after the other, to the first order. */
    @Test
    void variesAsWhenCustomersAreLeftOut() {
        CrosstabSums sums = CLUSTERED.sums();
        ColumnShares shares = new ColumnShares(sums, new ShareVariance(sums), 1);
        int customers = CLUSTERED.customers().size();
        double[] without = new double[customers];
        for (int customer = 0; customer < customers; customer++) {
            Answers rest = CLUSTERED.without(customer);
            without[customer] = rest.weight(rest.inside(1, 2)) / rest.weight(rest.inside(3, 2));
        }
        double mean = IntStream.range(0, customers)
                .mapToDouble(i -> without[i])
                .average()
                .orElseThrow();
        double jackknife = (customers - 1.0)
                / customers
                * IntStream.range(0, customers)
                        .mapToDouble(i -> Math.pow(without[i] - mean, 2))
                        .sum();
        assertEquals(1, shares.standardError(1, 2) / Math.sqrt(jackknife), 0.02);
    }

    @Test
    void correctsResidualsByTheVarianceOfSingleCustomers() {
        double all = CLUSTERED.weight(a -> true);
        double n = CLUSTERED.all().size();
        AdjustedResiduals residuals = residuals(CLUSTERED);
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 4; column++) {
                int r = row;
                int c = column;
                double pr = CLUSTERED.weight(CLUSTERED.inside(r, 4)) / all;
                double pc = CLUSTERED.weight(CLUSTERED.inside(3, c)) / all;
                double p = CLUSTERED.weight(CLUSTERED.inside(r, c)) / all;
                double design = CLUSTERED.variance(a -> a.weight()
                        / all
                        * ((a.row() == r && a.column() == c ? 1 : 0)
                                - pc * (a.row() == r ? 1 : 0)
                                - pr * (a.column() == c ? 1 : 0)
                                + 2 * pr * pc
                                - p));
                // The multinomial with these shares: the same function of single independent rows.
                double simple = (p * Math.pow(1 - pc - pr, 2)
                                + (pr - p) * pc * pc
                                + (pc - p) * pr * pr
                                - Math.pow(p - 2 * pr * pc, 2))
                        / (n - 1);
                double textbook = (p - pr * pc) / Math.sqrt(pr * (1 - pr) * pc * (1 - pc) / n);
                assertEquals(
                        textbook / Math.sqrt(design / simple), residuals.residual(r, c), 1e-8, "cell " + r + ", " + c);
            }
        }
    }

    /** Customers who stand in both columns make a difference more certain or less; independent columns would not see it. */
    @Test
    void comparesColumnsThatShareCustomers() {
        ColumnShares shares = shares(CLUSTERED);
        double[] base = IntStream.range(0, 4)
                .mapToDouble(c -> CLUSTERED.weight(CLUSTERED.inside(3, c)))
                .toArray();
        double all = CLUSTERED.weight(a -> true);
        double n = CLUSTERED.all().size();
        double p1 = CLUSTERED.weight(CLUSTERED.inside(0, 1)) / base[1];
        double p3 = CLUSTERED.weight(CLUSTERED.inside(0, 3)) / base[3];
        double design = CLUSTERED.variance(a -> a.weight()
                * ((a.row() == 0 ? 1 : 0) - (a.column() == 1 ? p1 : p3))
                * (a.column() == 1 ? 1 / base[1] : a.column() == 3 ? -1 / base[3] : 0));
        double simple = (p1 * (1 - p1) * all / base[1] + p3 * (1 - p3) * all / base[3]) / (n - 1);
        double pooled = (p1 * base[1] + p3 * base[3]) / (base[1] + base[3]);
        double textbook = (p1 - p3) / Math.sqrt(pooled * (1 - pooled) * (all / base[1] + all / base[3]) / n);
        assertEquals(textbook / Math.sqrt(design / simple), shares.statistic(0, 1, 3), 1e-8);
        assertEquals(shares.statistic(0, 1, 3), -shares.statistic(0, 3, 1), 1e-12);
    }

    @Test
    void comparesMeansOfColumnsThatShareCustomers() {
        ColumnMeans means = new ColumnMeans(CLUSTERED.sums());
        double[] mean = new double[4];
        double[] base = new double[4];
        for (int c = 0; c < 4; c++) {
            base[c] = CLUSTERED.weight(CLUSTERED.inside(3, c));
            mean[c] = CLUSTERED.sum(CLUSTERED.inside(3, c), a -> a.weight() * a.value()) / base[c];
            assertEquals(mean[c], means.mean(c), 1e-12);
            int column = c;
            double own = CLUSTERED.variance(
                    a -> a.column() == column ? a.weight() * (a.value() - mean[column]) / base[column] : 0);
            assertEquals(Math.sqrt(own), means.standardError(c), 1e-9);
        }
        double of = CLUSTERED.variance(a -> a.weight()
                * (a.value() - mean[a.column()])
                / base[a.column()]
                * (a.column() == 0 ? 1 : a.column() == 2 ? -1 : 0));
        double covariances = means.covariance(0, 0) + means.covariance(2, 2) - 2 * means.covariance(0, 2);
        assertEquals(of, covariances, 1e-9 * of);
    }

    /** Of two columns, Wald's test of all means is the test of their difference. */
    @Test
    void comparesAllMeansLikeTwoWhereThereAreTwo() {
        ColumnMeans means =
                new ColumnMeans(Answers.random(3, 120, 4, 2, 2, true).sums());
        assertEquals(means.pValue(0, 1), means.pValueOfAll(new int[] {0, 1}), 1e-9);
        assertTrue(Double.isNaN(means.pValueOfAll(new int[] {0})));
    }

    @Test
    void spreadsTheNoncentralChiSquare() {
        // scipy.stats.ncx2.cdf
        assertEquals(0.3588558649706474, NoncentralChiSquare.cumulative(5, 3, 4.5), 1e-12);
        assertEquals(0.49077103192753124, NoncentralChiSquare.cumulative(120, 4, 117.5), 1e-12);
        assertEquals(0.8264219290899639, NoncentralChiSquare.cumulative(9, 6, 0), 1e-12);
        assertEquals(0.7145577567468485, NoncentralChiSquare.cumulative(30_000, 5, 29_800), 2e-3);
        Confidence sure = Confidence.P95;
        double low = NoncentralChiSquare.interval(25, 4, sure).low();
        double high = NoncentralChiSquare.interval(25, 4, sure).high();
        assertEquals(0.975, NoncentralChiSquare.cumulative(25, 4, low), 1e-9);
        assertEquals(0.025, NoncentralChiSquare.cumulative(25, 4, high), 1e-9);
        assertEquals(0, NoncentralChiSquare.interval(0.1, 4, sure).low());
    }
}
