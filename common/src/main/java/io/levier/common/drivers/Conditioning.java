package io.levier.common.drivers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
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
 * @param loadings per column its correlation with the common impression, the first principal component, so turned that
 *     most columns rise with it; NaN for constant columns
 */
public record Conditioning(double kappa, double firstFactorShare, double meanCorrelation, List<Double> loadings) {

    private static final double ROUNDING = 1e-9;

    public Conditioning {
        loadings = List.copyOf(loadings);
    }

    /** Of columns {@code from} to {@code to}, the latter excluded; everything NaN when none of them varies. */
    public static Conditioning of(Correlation data, int from, int to) {
        int[] kept = IntStream.range(from, to).filter(i -> !data.isConstant(i)).toArray();
        if (kept.length == 0) {
            return new Conditioning(Double.NaN, Double.NaN, Double.NaN, Collections.nCopies(to - from, Double.NaN));
        }
        double[][] among = Arrays.stream(kept)
                .mapToObj(
                        i -> Arrays.stream(kept).mapToDouble(j -> data.r(i, j)).toArray())
                .toArray(double[][]::new);
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(among));
        double[] values = eigen.getRealEigenvalues();
        double largest = Arrays.stream(values).max().orElseThrow();
        double smallest = Arrays.stream(values).min().orElseThrow();
        double sum = Arrays.stream(among).flatMapToDouble(Arrays::stream).sum() - kept.length;
        return new Conditioning(
                smallest > 0 ? largest / smallest : Double.POSITIVE_INFINITY,
                largest / kept.length,
                sum / (kept.length * (kept.length - 1.0)),
                loadings(eigen, kept, from, to));
    }

    private static List<Double> loadings(EigenDecomposition eigen, int[] kept, int from, int to) {
        double[] values = eigen.getRealEigenvalues();
        int first = IntStream.range(0, values.length).reduce(0, (best, k) -> values[k] > values[best] ? k : best);
        double[] vector = eigen.getEigenvector(first).toArray();
        double sum = Arrays.stream(vector).sum();
        // Directions that cancel out have no majority: then the first column rises.
        double scale = Math.sqrt(values[first]) * Math.signum(Math.abs(sum) > ROUNDING ? sum : vector[0]);
        List<Double> loadings = new ArrayList<>(Collections.nCopies(to - from, Double.NaN));
        for (int k = 0; k < kept.length; k++) {
            loadings.set(kept[k] - from, scale * vector[k]);
        }
        return loadings;
    }
}
