package io.levier.common.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.stats.Confidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;

/**
 * Where everybody answers every month and all are reached at once, the effect is the coefficient of two-way fixed effects, whose
 * arithmetic stands against R in {@code GrowthLinkTest}.
 */
class TwoWayEffectsTest {
    private static final int CUSTOMERS = 30;
    private static final int MONTHS = 8;
    private static final int START = 5;

    @Test
    void aBalancedPanelHasTheEffectOfTwoWayFixedEffects() {
        Random random = new Random(4);
        List<Cell> cells = new ArrayList<>();
        for (int cohort : new int[] {START, Cell.NEVER}) {
            for (int month = 0; month < MONTHS; month++) {
                cells.add(new Cell(cohort, month));
            }
        }
        CellMoments moments = new CellMoments(cells);
        double[] y = new double[CUSTOMERS * MONTHS];
        double[][] x = new double[CUSTOMERS * MONTHS][CUSTOMERS + MONTHS - 1];
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            boolean isReached = customer % 3 == 0;
            double usual = 10 * random.nextGaussian();
            Map<Integer, double[]> sums = new TreeMap<>();
            for (int month = 0; month < MONTHS; month++) {
                int row = customer * MONTHS + month;
                y[row] = usual + month + 5 * random.nextGaussian() + (isReached && month >= START ? 4 : 0);
                x[row][0] = isReached && month >= START ? 1 : 0;
                if (customer > 0) {
                    x[row][customer] = 1;
                }
                if (month > 0) {
                    x[row][CUSTOMERS + month - 1] = 1;
                }
                sums.put(moments.place(new Cell(isReached ? START : Cell.NEVER, month)), new double[] {1, y[row]});
            }
            moments.addCluster(sums);
        }
        OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
        regression.newSampleData(y, x);
        EffectEstimate effect = EffectStudy.of(moments, false, 12, Confidence.P95);
        assertEquals(regression.estimateRegressionParameters()[1], effect.estimate(), 1e-9);
        // The clustered error of the same regression: scores of customers, with the factor C/(C − 1).
        double[] errors = regression.estimateResiduals();
        double meat = 0;
        double bread = 0;
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            double score = 0;
            for (int month = 0; month < MONTHS; month++) {
                double within = within(customer, month);
                score += within * errors[customer * MONTHS + month];
                bread += within * within;
            }
            meat += score * score;
        }
        double error = Math.sqrt(CUSTOMERS / (CUSTOMERS - 1.0) * meat) / bread;
        assertEquals(error, effect.standardError(), 1e-9);
    }

    /** Being reached, less the means of the customer and of the month. */
    private static double within(int customer, int month) {
        double isReached = customer % 3 == 0 ? 1 : 0;
        double isAfter = month >= START ? 1 : 0;
        double share = 1 / 3.0;
        double after = (MONTHS - START) / (double) MONTHS;
        return (isReached - share) * (isAfter - after);
    }
}
