package io.levier.common.drivers;

import static io.levier.common.stats.Golden.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.levier.common.stats.Golden;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Estimates with missing answers against lavaan of R, and against complete rows where nothing is missing. */
class MissingAnswersTest {

    private static final List<String> COLUMNS = List.of("x1", "x2", "x3", "x4", "x5", "x6", "x7", "x8", "nps");

    @Test
    void panelWithBlanksAgrees() {
        JsonNode expected = Golden.numbers("models_misc.json").get("em_fiml_mvn");
        Golden.Data data = Golden.data("cxpanel.csv");
        double[][] rows = new double[data.size()][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = data.row(row, COLUMNS);
        }
        MissingAnswers estimate = estimate(rows);
        assertTrue(estimate.isSettled());
        Correlation all = estimate.correlation();
        assertEquals(755, all.rows());
        for (int i = 0; i < 9; i++) {
            assertClose(expected.get("mean").get(COLUMNS.get(i)).asDouble(), all.mean(i), 1e-6, COLUMNS.get(i));
            for (int j = 0; j < 9; j++) {
                double covariance =
                        expected.get("cov").get((i + 1) % 9).get((j + 1) % 9).asDouble();
                double actual = all.r(i, j) * all.deviation(i) * all.deviation(j);
                assertEquals(covariance, actual, 5e-6, COLUMNS.get(i) + " with " + COLUMNS.get(j));
            }
        }
        LeastSquares fit = LeastSquares.of(all);
        ShapleyImportance shares = ShapleyImportance.of(all);
        assertClose(expected.get("r2").asDouble(), fit.rSquared(), 1e-6, "R²");
        for (int j = 0; j < 8; j++) {
            assertEquals(expected.get("coef").get(COLUMNS.get(j)).asDouble(), fit.slope(j), 2e-6, COLUMNS.get(j));
            assertEquals(expected.get("lmg").get(COLUMNS.get(j)).asDouble(), shares.raw()[j], 1e-6, COLUMNS.get(j));
        }
    }

    @Test
    void completeRowsGiveTheirOwnMoments() {
        Rows rows = Rows.panel("nps").unweighted();
        Correlation expected = rows.correlation();
        Correlation actual = estimate(rows.values).correlation();
        for (int i = 0; i < 9; i++) {
            assertClose(expected.mean(i), actual.mean(i), COLUMNS.get(i));
            assertClose(expected.deviation(i), actual.deviation(i), COLUMNS.get(i));
            for (int j = 0; j < 9; j++) {
                assertClose(expected.r(i, j), actual.r(i, j), COLUMNS.get(i) + " with " + COLUMNS.get(j));
            }
        }
    }

    private static MissingAnswers estimate(double[][] rows) {
        List<GramColumn> columns = new ArrayList<>(List.of(GramColumn.ONE));
        COLUMNS.subList(0, 8).forEach(name -> columns.add(GramColumn.driver(name, 6)));
        columns.add(GramColumn.outcome("nps", 6));
        GramLayout layout = GramLayout.of(columns);
        Map<BitSet, Moments> patterns = new LinkedHashMap<>();
        for (double[] row : rows) {
            BitSet known = new BitSet();
            double[] vector = new double[10];
            vector[0] = 1;
            known.set(0);
            for (int i = 0; i < 9; i++) {
                known.set(i + 1, !Double.isNaN(row[i]));
                vector[i + 1] = Double.isNaN(row[i]) ? 6 : row[i];
            }
            patterns.computeIfAbsent(known, any -> new Moments(layout)).add(vector, 1);
        }
        List<String> names = new ArrayList<>(List.of(GramColumn.ONE.name()));
        names.addAll(COLUMNS);
        return MissingAnswers.of(new ArrayList<>(patterns.values()), new ArrayList<>(patterns.keySet()), names);
    }
}
