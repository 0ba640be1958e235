package io.levier.common.forecast;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The states a recursion starts from, by least squares: for given smoothers its errors are linear in them. What each state
 * does to the errors and to the future is told by a run over nothing that starts with this state alone.
 */
final class StartStates {
    private final SmoothingRun[] alone;
    private final QRDecomposition decomposition;
    private final double[] likeliest;
    private final int n;

    /** @param history at least as many values as there are states */
    StartStates(EtsForm form, Smoothers smoothers, double[] history, int season) {
        int states = form.states(season);
        n = history.length;
        alone = new SmoothingRun[states];
        double[][] design = new double[n][states];
        for (int j = 0; j < states; j++) {
            double[] unit = new double[states];
            unit[j] = 1;
            alone[j] = new SmoothingRun(form, smoothers, unit, new double[n], season);
            for (int t = 0; t < n; t++) {
                design[t][j] = -alone[j].error(t);
            }
        }
        SmoothingRun unaided = new SmoothingRun(form, smoothers, new double[states], history, season);
        double[] left = new double[n];
        for (int t = 0; t < n; t++) {
            left[t] = unaided.error(t);
        }
        decomposition = new QRDecomposition(new Array2DRowRealMatrix(design, false));
        likeliest = decomposition
                .getSolver()
                .solve(new ArrayRealVector(left, false))
                .toArray();
    }

    double[] likeliest() {
        return likeliest.clone();
    }

    /**
     * Variance, in variances of an error, that not knowing the start adds to what is expected so many periods ahead:
     * u'(D'D)⁻¹u with u what the states do to that value and D what they do to the errors.
     */
    double variance(int ahead) {
        RealMatrix r = decomposition.getR();
        double[] solved = new double[alone.length];
        double sum = 0;
        for (int i = 0; i < solved.length; i++) {
            double rest = alone[i].expected(n + ahead - 1, ahead);
            for (int j = 0; j < i; j++) {
                rest -= r.getEntry(j, i) * solved[j];
            }
            solved[i] = rest / r.getEntry(i, i);
            sum += solved[i] * solved[i];
        }
        return sum;
    }
}
