package io.levier.common.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.levier.common.problem.GateFailed;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sums over parts lead where a fit of all rows leads, whose errors agree with sandwich's. */
class IndicatorLogitTest {
    private static final int COLUMNS = 5;

    private final List<int[]> rows = new ArrayList<>();
    private final List<Boolean> outcomes = new ArrayList<>();

    IndicatorLogitTest() {
        Random random = new Random(3);
        for (int i = 0; i < 600; i++) {
            int a = random.nextInt(3);
            int b = random.nextInt(4);
            rows.add(
                    IntStream.of(a - 1, b == 0 ? -1 : 1 + b).filter(c -> c >= 0).toArray());
            outcomes.add(random.nextDouble() < 0.2 + 0.15 * a + 0.1 * b);
        }
    }

    private LogitSums pass(double... at) {
        LogitSums first = new LogitSums(COLUMNS);
        LogitSums second = new LogitSums(COLUMNS);
        for (int i = 0; i < rows.size(); i++) {
            (i % 3 == 0 ? first : second).add(rows.get(i), outcomes.get(i), at);
        }
        return second.merge(first);
    }

    @Test
    void findsWhatAFitOfAllRowsFinds() {
        IndicatorLogit fit = IndicatorLogit.of(pass(new double[COLUMNS + 1]), COLUMNS, this::pass);
        OutcomePatterns.Collector patterns = OutcomePatterns.collect(List.of("a1", "a2", "b1", "b2", "b3"), 2);
        ClusterScores expectedScores = new ClusterScores(COLUMNS + 1);
        ClusterScores scores = new ClusterScores(COLUMNS + 1);
        for (int i = 0; i < rows.size(); i++) {
            patterns.add(full(rows.get(i)), outcomes.get(i) ? 1 : 0, 1);
        }
        LogisticFit expected = LogisticFit.of(patterns.patterns());
        for (int i = 0; i < rows.size(); i++) {
            expectedScores.add(expected.score(full(rows.get(i)), outcomes.get(i) ? 1 : 0, 1));
            scores.add(fit.score(rows.get(i), outcomes.get(i)));
            if (i % 4 == 3) {
                expectedScores.endCluster();
                scores.endCluster();
            }
        }
        SandwichErrors expectedErrors = SandwichErrors.of(expected, expectedScores);
        SandwichErrors errors = SandwichErrors.of(fit, scores);

        assertEquals(expected.logLikelihood(), fit.logLikelihood(), 1e-9);
        assertEquals(expected.nullLogLikelihood(), fit.nullLogLikelihood(), 1e-9);
        assertEquals(expected.intercept(), fit.parameter(COLUMNS), 1e-6);
        for (int j = 0; j < COLUMNS; j++) {
            assertEquals(expected.coefficient(j), fit.parameter(j), 1e-6, "column " + j);
            assertEquals(expectedErrors.error(j + 1), errors.error(j), 1e-6, "column " + j);
        }
    }

    private static double[] full(int... ones) {
        double[] x = new double[COLUMNS];
        for (int column : ones) {
            x[column] = 1;
        }
        return x;
    }

    /** Columns 1 and 2 hold the same rows, and 0 with 3 all rows; 4 is empty. */
    @Test
    void leavesOutCombinationsOfColumnsBefore() {
        rows.replaceAll(
                ones -> ones.length == 0 ? new int[] {0} : ones.length == 1 ? new int[] {1, 2, 3} : new int[] {3});
        assertEquals(List.of(0, 1), IndicatorLogit.independent(pass(new double[COLUMNS + 1]), COLUMNS));
    }

    @Test
    void saysNothingWhereNoFitIsBest() {
        rows.replaceAll(ones -> IntStream.range(0, ones.length == 0 ? 0 : 2).toArray());
        LogitSums anywhere = pass(new double[COLUMNS + 1]);
        assertThrows(
                GateFailed.class,
                () -> IndicatorLogit.of(anywhere, COLUMNS, this::pass),
                "two columns are one, three are empty");

        rows.clear();
        outcomes.clear();
        for (int i = 0; i < 90; i++) {
            rows.add(i % 9 == 0 ? new int[] {0} : new int[0]);
            outcomes.add(i % 9 == 0 || i % 2 == 0);
        }
        Function<double[], LogitSums> ofOne = at -> {
            LogitSums sums = new LogitSums(1);
            for (int i = 0; i < rows.size(); i++) {
                sums.add(rows.get(i), outcomes.get(i), at);
            }
            return sums;
        };
        LogitSums start = ofOne.apply(new double[2]);
        assertThrows(GateFailed.class, () -> IndicatorLogit.of(start, 1, ofOne), "whoever has a one leaves for sure");
    }
}
