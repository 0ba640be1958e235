package io.levier.common.effect;

import io.levier.common.stats.TwoSidedTest;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/** Whether those an initiative reached went another way already before it did. */
final class PreTrend {
    private static final int FEWEST = 3;

    private PreTrend() {}

    /**
     * The smaller p value, doubled, of two tests: that all leads are zero (Hotelling's T², since their
     * covariance is estimated from as many clusters), which sees any way of being different, and that their slope is zero,
     * which sees a steady drift that no month shows.
     *
     * @return NaN below three leads
     */
    static double p(SortedMap<Integer, Contrast> leads, CellMoments moments) {
        if (leads.size() < FEWEST) {
            return Double.NaN;
        }
        double slope = slopeP(leads, moments);
        double joint = jointP(new ArrayList<>(leads.values()), moments);
        return Double.isNaN(joint) ? slope : Math.min(1, 2 * Math.min(slope, joint));
    }

    private static double slopeP(SortedMap<Integer, Contrast> leads, CellMoments moments) {
        double middle =
                leads.keySet().stream().mapToInt(Integer::intValue).average().orElseThrow();
        Contrast slope = new Contrast();
        leads.forEach((since, lead) -> slope.with(lead, since - middle));
        return TwoSidedTest.student(
                slope.value(moments) / Math.sqrt(slope.variance(moments)), moments.clusters() - 1.0);
    }

    private static double jointP(List<Contrast> leads, CellMoments moments) {
        int tested = leads.size() - 1;
        if (moments.clusters() < 5L * tested) {
            return Double.NaN;
        }
        double[][] covariance = new double[tested][tested];
        double[] values = new double[tested];
        for (int i = 0; i < tested; i++) {
            values[i] = leads.get(i).value(moments);
            for (int j = 0; j < tested; j++) {
                covariance[i][j] = leads.get(i).covariance(moments, leads.get(j));
            }
        }
        SingularValueDecomposition decomposition =
                new SingularValueDecomposition(new Array2DRowRealMatrix(covariance, false));
        if (decomposition.getRank() < tested) {
            return Double.NaN;
        }
        RealVector leadValues = new ArrayRealVector(values, false);
        double wald = leadValues.dotProduct(decomposition.getSolver().solve(leadValues));
        double rest = moments.clusters() - (double) tested;
        double f = wald * rest / (tested * (moments.clusters() - 1.0));
        return 1 - new FDistribution(null, tested, rest).cumulativeProbability(f);
    }
}
