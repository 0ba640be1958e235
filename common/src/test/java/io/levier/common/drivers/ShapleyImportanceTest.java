package io.levier.common.drivers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.stats.Refusal;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.junit.jupiter.api.Test;

/** Importance against all-subset regressions solved one by one, and the identities any fair sharing obeys. */
class ShapleyImportanceTest {

    @Test
    void valuesAreThoseOfAllSubsetRegressions() {
        for (int p = 1; p <= 7; p++) {
            Correlation data = RandomRows.of(p, 200, p).correlation();
            int[][] players = IntStream.range(0, p).mapToObj(j -> new int[] {j}).toArray(int[][]::new);
            assertArrayEquals(
                    bruteForce(data, new int[0], players, p),
                    ShapleyImportance.of(data).raw(),
                    1e-12);
        }
    }

    @Test
    void groupsOfColumnsEnterTogetherAfterTheControls() {
        Correlation data = RandomRows.of(8, 300, 21).correlation();
        ShapleyImportance importance = ShapleyImportance.of(data, 2, 1, 3, 2);
        int[] controls = {0, 1};
        int[][] players = {{2}, {3, 4, 5}, {6, 7}};
        assertArrayEquals(bruteForce(data, controls, players, 8), importance.raw(), 1e-12);
        assertEquals(rSquared(data, controls, 8), importance.controlsRSquared(), 1e-12);
        assertEquals(LeastSquares.of(data).rSquared(), importance.rSquared(), 1e-12);
        assertEquals(1, Arrays.stream(importance.shares()).sum(), 1e-12);
    }

    @Test
    void probeGetsWhatItWouldGetAsOneMorePlayer() {
        Rows rows = RandomRows.of(6, 150, 33);
        Correlation outcomeLast = rows.correlation();
        // The sixth driver as probe: it moves behind the outcome.
        double[][] probeLast = permuted(outcomeLast.matrix(), 0, 1, 2, 3, 4, 6, 5);
        ShapleyImportance probed = ShapleyImportance.of(Correlation.given(probeLast, 150), 0, 1, 1, 1, 1, 1);
        assertEquals(ShapleyImportance.of(outcomeLast).raw()[5], probed.probe(), 1e-12);
        double[][] withoutProbe = permuted(outcomeLast.matrix(), 0, 1, 2, 3, 4, 6);
        assertArrayEquals(
                ShapleyImportance.of(Correlation.given(withoutProbe, 150)).raw(), probed.raw(), 1e-12);
    }

    @Test
    void twoDriversShareAsInRelativeWeights() {
        Correlation data = RandomRows.of(2, 90, 5).correlation();
        assertArrayEquals(
                RelativeWeights.of(data).raw(), ShapleyImportance.of(data).raw(), 1e-12);
    }

    @Test
    void unrelatedDriversKeepTheirSquaredCorrelation() {
        double[][] r = {
            {1, 0, 0, 0.5}, {0, 1, 0, -0.3}, {0, 0, 1, 0.1}, {0.5, -0.3, 0.1, 1},
        };
        Correlation data = Correlation.given(r, 100);
        double[] squares = {0.25, 0.09, 0.01};
        assertArrayEquals(squares, ShapleyImportance.of(data).raw(), 1e-14);
        assertArrayEquals(squares, RelativeWeights.of(data).raw(), 1e-14);
    }

    @Test
    void orderOfTheColumnsDoesNotMatter() {
        double[][] r = RandomRows.of(5, 120, 8).correlation().matrix();
        double[] straight = ShapleyImportance.of(Correlation.given(r, 120)).raw();
        double[] turned = ShapleyImportance.of(Correlation.given(permuted(r, 3, 0, 4, 2, 1, 5), 120))
                .raw();
        assertArrayEquals(
                new double[] {straight[3], straight[0], straight[4], straight[2], straight[1]}, turned, 1e-13);
    }

    @Test
    void exactDuplicatesShareEqually() {
        Rows rows = RandomRows.of(3, 100, 9);
        for (double[] row : rows.values) {
            row[1] = row[0];
        }
        Correlation data = rows.correlation();
        double[] raw = ShapleyImportance.of(data).raw();
        assertEquals(raw[0], raw[1], 1e-12);
        assertEquals(LeastSquares.of(data).rSquared(), Arrays.stream(raw).sum(), 1e-12);
        RelativeWeights weights = RelativeWeights.of(data);
        assertEquals(weights.raw()[0], weights.raw()[1], 1e-9);
        assertEquals(Arrays.stream(raw).sum(), Arrays.stream(weights.raw()).sum(), 1e-9);
    }

    @Test
    void columnThatNeverVariesGetsNothing() {
        Rows rows = RandomRows.of(3, 100, 10);
        for (double[] row : rows.values) {
            row[1] = 7;
        }
        Correlation data = rows.correlation();
        assertTrue(data.isConstant(1));
        assertEquals(0, ShapleyImportance.of(data).raw()[1], 1e-15);
        assertEquals(0, RelativeWeights.of(data).raw()[1], 1e-15);
        LeastSquares fit = LeastSquares.of(data);
        assertTrue(Double.isNaN(fit.slope(1)));
        assertEquals(3, fit.parameters());
    }

    @Test
    void pairwiseCorrelationsOfNoTableAreRepaired() {
        double[][] impossible = {
            {1, 0.9, -0.9, 0.4}, {0.9, 1, 0.9, 0.4}, {-0.9, 0.9, 1, 0.4}, {0.4, 0.4, 0.4, 1},
        };
        RelativeWeights weights = RelativeWeights.of(Correlation.given(impossible, 50));
        assertTrue(weights.psdRepaired());
        assertTrue(Arrays.stream(weights.raw()).allMatch(w -> w >= 0 && w < 1));
    }

    @Test
    void relativeWeightsShareWhatTheControlsLeave() {
        Correlation data = RandomRows.of(6, 150, 12).correlation();
        RelativeWeights weights = RelativeWeights.of(data, 2);
        double controls = rSquared(data, new int[] {0, 1}, 6);
        assertEquals(
                LeastSquares.of(data).rSquared() - controls,
                Arrays.stream(weights.raw()).sum(),
                1e-12);
        assertEquals(1, Arrays.stream(weights.shares()).sum(), 1e-12);
    }

    @Test
    void tooManyPlayersAreRefused() {
        int[] sizes = new int[ShapleyImportance.MOST_PLAYERS + 1];
        Arrays.fill(sizes, 1);
        Correlation data = Correlation.given(new double[sizes.length + 1][sizes.length + 1], 10);
        String message = Refusal.message(IllegalArgumentException.class, () -> ShapleyImportance.of(data, 0, sizes));
        assertTrue(message.contains("28") && message.contains("themes"), message);
    }

    private static double[] bruteForce(Correlation data, int[] controls, int[][] players, int outcome) {
        int p = players.length;
        double[] raw = new double[p];
        for (int subset = 0; subset < 1 << p; subset++) {
            double without = rSquared(data, columns(controls, players, subset), outcome);
            int size = Integer.bitCount(subset);
            for (int j = 0; j < p; j++) {
                if ((subset & 1 << j) == 0) {
                    double gain = rSquared(data, columns(controls, players, subset | 1 << j), outcome) - without;
                    raw[j] += gain
                            * CombinatoricsUtils.factorialDouble(size)
                            * CombinatoricsUtils.factorialDouble(p - size - 1)
                            / CombinatoricsUtils.factorialDouble(p);
                }
            }
        }
        return raw;
    }

    private static int[] columns(int[] controls, int[][] players, int subset) {
        IntStream chosen = IntStream.range(0, players.length)
                .filter(j -> (subset & 1 << j) != 0)
                .flatMap(j -> Arrays.stream(players[j]));
        return IntStream.concat(Arrays.stream(controls), chosen).toArray();
    }

    /** r'C⁻¹r by solving the normal equations of the chosen columns. */
    private static double rSquared(Correlation data, int[] columns, int outcome) {
        if (columns.length == 0) {
            return 0;
        }
        Array2DRowRealMatrix c = new Array2DRowRealMatrix(columns.length, columns.length);
        RealVector r = new ArrayRealVector(columns.length);
        for (int i = 0; i < columns.length; i++) {
            r.setEntry(i, data.r(columns[i], outcome));
            for (int j = 0; j < columns.length; j++) {
                c.setEntry(i, j, data.r(columns[i], columns[j]));
            }
        }
        return r.dotProduct(new LUDecomposition(c).getSolver().solve(r));
    }

    private static double[][] permuted(double[][] r, int... order) {
        return Arrays.stream(order)
                .mapToObj(i -> Arrays.stream(order).mapToDouble(j -> r[i][j]).toArray())
                .toArray(double[][]::new);
    }
}
