package io.levier.common.drivers;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * How much the drivers move together. Constant columns are left out.
 *
 * @param kappa largest over smallest eigenvalue of the correlations; infinite when one driver is a combination of others
 * @param firstFactorShare largest eigenvalue over the number of drivers: the part of all answers one common impression
 *     accounts for (halo)
 * @param meanCorrelation mean correlation of two drivers; NaN with fewer than two
 */
public record Conditioning(double kappa, double firstFactorShare, double meanCorrelation) {

    /** Of columns {@code from} to {@code to}, the latter excluded; everything NaN when none of them varies. */
    public static Conditioning of(Correlation data, int from, int to) {
        int[] kept = IntStream.range(from, to).filter(i -> !data.isConstant(i)).toArray();
        if (kept.length == 0) {
            return new Conditioning(Double.NaN, Double.NaN, Double.NaN);
        }
        double[][] among = Arrays.stream(kept)
                .mapToObj(
                        i -> Arrays.stream(kept).mapToDouble(j -> data.r(i, j)).toArray())
                .toArray(double[][]::new);
        double[] values = new EigenDecomposition(new Array2DRowRealMatrix(among)).getRealEigenvalues();
        double largest = Arrays.stream(values).max().orElseThrow();
        double smallest = Arrays.stream(values).min().orElseThrow();
        double sum = Arrays.stream(among).flatMapToDouble(Arrays::stream).sum() - kept.length;
        return new Conditioning(
                smallest > 0 ? largest / smallest : Double.POSITIVE_INFINITY,
                largest / kept.length,
                sum / (kept.length * (kept.length - 1.0)));
    }
}
