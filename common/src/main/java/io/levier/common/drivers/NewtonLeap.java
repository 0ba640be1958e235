package io.levier.common.drivers;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * From one step of an estimate to where steps no longer move: {@code θ + (I − J)⁻¹(M(θ) − θ)}, with the slopes J of the
 * steps M at an estimate close by (the rate matrix of EM; Meng and Rubin 1991). Estimates of slightly other rows are found
 * in two or three steps where EM alone takes dozens; they are the same, since a leap only says where to step from.
 */
final class NewtonLeap {

    /** In units of deviations: its square is what slopes are wrong by, its inverse what digits they lose. */
    private static final double DISTANCE = 1e-6;

    private final MeansAndCovariances units;
    private final RealMatrix lengths;

    private NewtonLeap(MeansAndCovariances units, RealMatrix lengths) {
        this.units = units;
        this.lengths = lengths;
    }

    /**
     * Slopes at an estimate: a step for each mean, variance and covariance.
     *
     * @return nothing where a column is constant or steps stand still in some direction
     */
    static Optional<NewtonLeap> at(MeansAndCovariances estimate, UnaryOperator<MeansAndCovariances> step) {
        if (!estimate.varies()) {
            return Optional.empty();
        }
        double[] place = estimate.inUnitsOf(estimate);
        double[] there = step.apply(estimate).inUnitsOf(estimate);
        double[][] slopes = IntStream.range(0, place.length)
                .parallel()
                .mapToObj(i -> {
                    double[] beside = place.clone();
                    beside[i] += DISTANCE;
                    double[] moved = step.apply(MeansAndCovariances.ofUnits(beside, estimate))
                            .inUnitsOf(estimate);
                    for (int k = 0; k < moved.length; k++) {
                        moved[k] = (k == i ? 1 : 0) - (moved[k] - there[k]) / DISTANCE;
                    }
                    return moved;
                })
                .toArray(double[][]::new);
        DecompositionSolver solver =
                new LUDecomposition(new Array2DRowRealMatrix(slopes, false).transpose()).getSolver();
        return solver.isNonSingular() ? Optional.of(new NewtonLeap(estimate, solver.getInverse())) : Optional.empty();
    }

    /**
     * Where a step leads to in the end.
     *
     * @return nothing where that would be no covariance matrix
     */
    Optional<MeansAndCovariances> along(MeansAndCovariances from, MeansAndCovariances to) {
        double[] place = from.inUnitsOf(units);
        double[] step = to.inUnitsOf(units);
        for (int i = 0; i < step.length; i++) {
            step[i] -= place[i];
        }
        double[] leap = lengths.operate(step);
        for (int i = 0; i < leap.length; i++) {
            leap[i] += place[i];
        }
        return Optional.of(MeansAndCovariances.ofUnits(leap, units)).filter(MeansAndCovariances::isPossible);
    }
}
