package io.levier.common.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.special.Gamma;

/**
 * Whether groups leave at the same rate all along (Mantel 1966, Peto and Peto 1972): the events of a group against those
 * expected if at every time all at risk were alike. Late entry is allowed for, as it only changes who is at risk.
 *
 * @param chiSquare {@code (O − E)'V⁻¹(O − E)} over all groups but one
 * @param degreesOfFreedom groups with expected events minus one
 * @param observed events by group
 * @param expected events by group; the ratio observed to expected compares rates
 */
public record LogRank(double chiSquare, int degreesOfFreedom, List<Double> observed, List<Double> expected) {

    public LogRank {
        observed = List.copyOf(observed);
        expected = List.copyOf(expected);
    }

    /** Two groups or more that share no customer. */
    public static LogRank of(List<LifeTable> groups) {
        return stratified(List.of(groups));
    }

    /**
     * The same groups compared within strata only, such as products, whose own rates then do not matter.
     *
     * @param strata per stratum its groups, always in the same order; an empty table where a group is absent
     */
    public static LogRank stratified(List<List<LifeTable>> strata) {
        int groups = strata.isEmpty() ? 0 : strata.get(0).size();
        if (groups < 2 || strata.stream().anyMatch(stratum -> stratum.size() != groups)) {
            throw new IllegalArgumentException(
                    "a log-rank test compares two groups or more, the same in every stratum: "
                            + strata.stream().map(List::size).toList());
        }
        double[] observed = new double[groups];
        double[] expected = new double[groups];
        double[][] variance = new double[groups][groups];
        strata.forEach(stratum -> add(stratum, observed, expected, variance));
        return tested(observed, expected, variance);
    }

    private static void add(List<LifeTable> groups, double[] observed, double[] expected, double[][] variance) {
        LifeTable all = groups.stream().reduce(LifeTable.collect().table(), LifeTable::merge);
        int[] next = new int[groups.size()];
        for (int i = 0; i < all.size(); i++) {
            double n = all.atRisk(i);
            double d = all.events(i);
            double[] share = new double[next.length];
            for (int g = 0; g < next.length; g++) {
                LifeTable group = groups.get(g);
                share[g] = group.atRiskAt(all.time(i)) / n;
                if (next[g] < group.size() && group.time(next[g]) == all.time(i)) {
                    observed[g] += group.events(next[g]);
                    next[g]++;
                }
            }
            if (d > 0) {
                // Events are drawn without replacement from those at risk: the hypergeometric variance.
                double spread = n > 1 ? d * (n - d) / (n - 1) : 0;
                for (int g = 0; g < next.length; g++) {
                    expected[g] += d * share[g];
                    for (int h = 0; h < next.length; h++) {
                        variance[g][h] += spread * share[g] * ((g == h ? 1 : 0) - share[h]);
                    }
                }
            }
        }
    }

    private static LogRank tested(double[] observed, double[] expected, double[][] variance) {
        // A group that was never at risk when something happened says nothing; of the others one follows from the rest.
        int[] telling = IntStream.range(0, expected.length)
                .filter(g -> expected[g] > 0)
                .skip(1)
                .toArray();
        double chiSquare = 0;
        if (telling.length > 0) {
            Array2DRowRealMatrix v = new Array2DRowRealMatrix(telling.length, telling.length);
            RealVector excess = new ArrayRealVector(telling.length);
            for (int i = 0; i < telling.length; i++) {
                excess.setEntry(i, observed[telling[i]] - expected[telling[i]]);
                for (int j = 0; j < telling.length; j++) {
                    v.setEntry(i, j, variance[telling[i]][telling[j]]);
                }
            }
            LUDecomposition lu = new LUDecomposition(v);
            chiSquare = lu.getSolver().isNonSingular()
                    ? excess.dotProduct(lu.getSolver().solve(excess))
                    : Double.NaN;
        }
        return new LogRank(chiSquare, telling.length, boxed(observed), boxed(expected));
    }

    private static List<Double> boxed(double[] values) {
        List<Double> list = new ArrayList<>();
        for (double value : values) {
            list.add(value);
        }
        return list;
    }

    /** How often groups that leave alike would differ at least so much; NaN when nothing was comparable. */
    public double pValue() {
        return degreesOfFreedom == 0 || Double.isNaN(chiSquare)
                ? Double.NaN
                : Gamma.regularizedGammaQ(degreesOfFreedom / 2.0, chiSquare / 2);
    }
}
