package io.levier.common.value;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class LikelihoodClimbTest {

    /** Rosenbrock's bent ridge, turned into a hill: who only follows the slope crawls along it for ever. */
    private static double ridge(double x, double y) {
        return -100 * (y - x * x) * (y - x * x) - (1 - x) * (1 - x);
    }

    @Test
    void quasiNewtonFollowsABentRidge() {
        double[] top = QuasiNewton.maximum(p -> ridge(p[0], p[1]), new double[] {-1.2, 1});
        assertArrayEquals(new double[] {1, 1}, top, 1e-6);
    }

    @Test
    void slopesAreCentralDifferences() {
        double[] slope = QuasiNewton.slope(p -> p[0] * p[0] * p[1], new double[] {3, 2});
        assertArrayEquals(new double[] {12, 9}, slope, 1e-9);
    }

    /** At the start the likelihood ends: no slope tells where to go. */
    @Test
    void simplexFindsAWayWhereThereIsNoSlope() {
        double[] top = LikelihoodClimb.top(
                        p -> p[0] > 10 || p[1] > 2 ? Double.NaN : ridge(Math.log(p[0]), Math.log(p[1])), 10, 2)
                .orElseThrow();
        // Within the limits the ridge is highest where y is at its own, ln 2, and x near the root of it.
        double x = Math.log(top[0]);
        assertEquals(2, top[1], 1e-2);
        assertEquals(Math.sqrt(Math.log(2)), x, 1e-2);
    }

    @Test
    void parametersThatRunOffAreNone() {
        assertEquals(Optional.empty(), LikelihoodClimb.top(p -> -1 / p[0], 3));
        double[] top =
                LikelihoodClimb.top(p -> -Math.pow(Math.log(p[0]) - 2, 2), 3).orElseThrow();
        assertEquals(Math.exp(2), top[0], 1e-6);
    }
}
