package io.levier.common.drivers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * Whether the slopes of all drivers together are the same in every segment: {@code W = d'C⁻¹d} of the differences d of all
 * segments from the last one, whichever that is. C comes from leaving the same customer bucket out of all segments at once,
 * so customers who stand in several are allowed for; since it is estimated from as many buckets, W is Hotelling's and is
 * judged by F with q and ν − q + 1 degrees of freedom.
 *
 * @param wald W
 * @param differences q: slopes compared, times segments less one
 * @param degreesOfFreedom ν: buckets with rows less one
 * @param pValue that no slope differs; NaN where buckets are too few for so many differences
 */
public record SlopesApart(double wald, int differences, int degreesOfFreedom, double pValue) {

    /** Less than this share of a difference left by the others, and it is a combination of them. */
    private static final double ALIASED = 1e-10;

    /**
     * Compares segments.
     *
     * @param segments what the design reads of every bucket, by segment; two or more, buckets alike in all
     * @return NaN for W where nothing can be compared
     */
    public static SlopesApart of(List<BucketGrams> segments, Design design) {
        int players = design.players().size();
        BucketJackknife all = segments.stream()
                .map(grams -> BucketJackknife.of(grams, gram -> slopes(gram, design)))
                .reduce((one, other) -> one.combined(other, SlopesApart::concat))
                .orElseThrow();
        int last = (segments.size() - 1) * players;
        List<Integer> compared = new ArrayList<>();
        for (int place = 0; place < last; place++) {
            int driver = place % players;
            boolean isEverywhere = IntStream.range(0, segments.size())
                    .noneMatch(segment -> Double.isNaN(all.estimate(segment * players + driver)));
            if (isEverywhere) {
                compared.add(place);
            }
        }
        int[] here = compared.stream().mapToInt(Integer::intValue).toArray();
        int[] there = Arrays.stream(here).map(place -> last + place % players).toArray();
        double wald = here.length == 0 ? Double.NaN : wald(all, here, there);
        int freedom = all.degreesOfFreedom();
        return new SlopesApart(wald, here.length, freedom, pValue(wald, here.length, freedom));
    }

    private static double[] slopes(Gram gram, Design design) {
        LeastSquares fit = LeastSquares.of(design.correlation(gram));
        return IntStream.range(0, design.players().size())
                .mapToDouble(j -> design.players().get(j).hasStep() ? fit.slope(design.firstPredictor(j)) : Double.NaN)
                .toArray();
    }

    private static double[] concat(double[] one, double[] other) {
        double[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static double wald(BucketJackknife all, int[] here, int[] there) {
        int size = here.length;
        double[] scale = new double[size];
        RealVector distance = new ArrayRealVector(size);
        RealMatrix covariance = new Array2DRowRealMatrix(size, size);
        for (int i = 0; i < size; i++) {
            scale[i] = Math.sqrt(between(all, here, there, i, i));
            distance.setEntry(i, (all.estimate(here[i]) - all.estimate(there[i])) / scale[i]);
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                covariance.setEntry(i, j, between(all, here, there, i, j) / (scale[i] * scale[j]));
            }
        }
        try {
            RealVector solved = new CholeskyDecomposition(covariance, 1e-9, ALIASED)
                    .getSolver()
                    .solve(distance);
            return distance.dotProduct(solved);
        } catch (NonPositiveDefiniteMatrixException e) {
            return Double.NaN;
        }
    }

    private static double between(BucketJackknife all, int[] here, int[] there, int i, int j) {
        return all.covariance(here[i], here[j])
                + all.covariance(there[i], there[j])
                - all.covariance(here[i], there[j])
                - all.covariance(there[i], here[j]);
    }

    private static double pValue(double wald, int differences, int freedom) {
        int rest = freedom - differences + 1;
        if (Double.isNaN(wald) || rest < 1) {
            return Double.NaN;
        }
        double f = wald * rest / ((double) freedom * differences);
        return 1 - new FDistribution(null, differences, rest).cumulativeProbability(f);
    }
}
