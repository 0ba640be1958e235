package io.levier.common.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

/** Estimates and errors against regressions with dummies and against sums over single customers. */
class GroupTimeEffectsTest {

    /** Cohort 2 and those never reached, four months, everybody answering in each. */
    private static List<MadePanel.Answer> balanced() {
        List<MadePanel.Answer> answers = new ArrayList<>();
        double[][] values = {
            {3, 5, 9, 8}, {2, 2, 7, 9}, {4, 6, 6, 9}, {1, 2, 3, 3}, {5, 4, 6, 5}, {3, 3, 2, 4}, {2, 4, 4, 6}
        };
        for (int customer = 0; customer < values.length; customer++) {
            for (int month = 0; month < 4; month++) {
                answers.add(new MadePanel.Answer(
                        customer, false, customer < 3 ? 2 : Cell.NEVER, month, values[customer][month]));
            }
        }
        return answers;
    }

    /** With one start and everybody in every month it is the coefficient of two-way fixed effects. */
    @Test
    void oneStartInABalancedPanelIsTwoWayFixedEffects() {
        List<MadePanel.Answer> answers = balanced();
        int customers = 7;
        int k = customers + 3 + 1;
        RealMatrix x = new Array2DRowRealMatrix(answers.size(), k);
        double[] y = new double[answers.size()];
        for (int row = 0; row < answers.size(); row++) {
            MadePanel.Answer answer = answers.get(row);
            x.setEntry(row, answer.customer(), 1);
            if (answer.month() > 0) {
                x.setEntry(row, customers + answer.month() - 1, 1);
            }
            x.setEntry(row, k - 1, answer.month() >= answer.cohort() ? 1 : 0);
            y[row] = answer.value();
        }
        RealMatrix bread =
                new LUDecomposition(x.transpose().multiply(x)).getSolver().getInverse();
        double[] beta = bread.multiply(x.transpose()).operate(y);

        CellMoments moments = MadePanel.moments(answers);
        Contrast overall = new GroupTimeEffects(moments, 12).overall().orElseThrow();
        assertEquals(beta[k - 1], overall.value(moments), 1e-10);

        // Its error: the scores of every customer, summed before they are squared, with G/(G−1).
        double[] errors = new double[y.length];
        double[] fitted = x.operate(beta);
        RealMatrix meat = new Array2DRowRealMatrix(k, k);
        for (int customer = 0; customer < customers; customer++) {
            RealMatrix score = new Array2DRowRealMatrix(k, 1);
            for (int row = 0; row < y.length; row++) {
                if (answers.get(row).customer() == customer) {
                    errors[row] = y[row] - fitted[row];
                    score = score.add(x.getRowMatrix(row).transpose().scalarMultiply(errors[row]));
                }
            }
            meat = meat.add(score.multiply(score.transpose()));
        }
        double variance = bread.multiply(meat).multiply(bread).getEntry(k - 1, k - 1) * customers / (customers - 1);
        assertEquals(variance, overall.variance(moments), 1e-10);
    }

    /** The variance of any contrast is that of what single customers contribute to it. */
    @Test
    void errorsAreThoseOfSingleCustomers() {
        List<MadePanel.Answer> answers = new MadePanel(5).changing(3, 3).answers(120);
        CellMoments moments = MadePanel.moments(answers);
        Contrast overall = new GroupTimeEffects(moments, 12).overall().orElseThrow();
        Map<Integer, Double> contributions = new TreeMap<>();
        Map<Integer, Double> weights = new TreeMap<>();
        for (MadePanel.Answer answer : answers) {
            int place = moments.place(new Cell(answer.cohort(), answer.month()));
            Contrast unit = new Contrast().with(place, 1);
            // The weight of a cell in the contrast, from what a change of its mean would do.
            double weight = weights.computeIfAbsent(place, of -> weightOf(overall, of));
            contributions.merge(
                    answer.customer(),
                    weight
                            * (answer.value() - unit.value(moments))
                            / moments.weight(new Cell(answer.cohort(), answer.month())),
                    Double::sum);
        }
        double squares = contributions.values().stream().mapToDouble(c -> c * c).sum();
        int customers = contributions.size();
        assertEquals(squares * customers / (customers - 1), overall.variance(moments), 1e-9);
    }

    private static double weightOf(Contrast contrast, int place) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i <= 200; i++) {
            cells.add(new Cell(0, i));
        }
        CellMoments probe = new CellMoments(cells);
        for (int i = 0; i < cells.size(); i++) {
            probe.addSums(i, 1, i == place ? 1 : 0);
        }
        return contrast.value(probe);
    }

    /** The difference in differences by hand, with a later cohort as control as long as it is not reached. */
    @Test
    void laterCohortsAreControlsUntilTheyAreReached() {
        List<Cell> cells = new ArrayList<>();
        for (int cohort : new int[] {1, 2}) {
            for (int month = 0; month < 3; month++) {
                cells.add(new Cell(cohort, month));
            }
        }
        CellMoments moments = new CellMoments(cells);
        double[] means = {10, 15, 40, 20, 21, 90};
        for (int i = 0; i < means.length; i++) {
            moments.addSums(i, 10, 10 * means[i]);
        }
        Contrast overall = new GroupTimeEffects(moments, 12).overall().orElseThrow();
        // Month 1 of cohort 1: (15 − 10) − (21 − 20). In month 2 nobody is left to compare with.
        assertEquals(4, overall.value(moments), 1e-12);
        assertTrue(new GroupTimeEffects(moments, 12).at(1).isEmpty());
    }
}
