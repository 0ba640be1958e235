package io.levier.common.model;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.special.Beta;

/**
 * The profit per customer of the best retention campaign these scores allow, averaged over how many leavers accept the
 * offer (Verbraken, Verbeke and Baesens 2013, EMPC): for every acceptance rate the campaign stops at the best corner of
 * the convex hull of the ROC curve.
 */
public final class ExpectedMaximumProfit {

    private ExpectedMaximumProfit() {}

    /** In the currency of the economics, per customer of the base; NaN unless there are cases of both classes. */
    public static double of(ScoreGroups groups, CampaignEconomics economics) {
        if (!groups.hasBothClasses()) {
            return Double.NaN;
        }
        double delta = economics.offerCost() / economics.lifetimeValue();
        double phi = economics.contactCost() / economics.lifetimeValue();
        double churners = groups.baseRate();
        double loyal = 1 - churners;
        List<double[]> hull = convexHull(groups);
        double profit = 0;
        double from = 0;
        for (int i = 0; i < hull.size(); i++) {
            double[] corner = hull.get(i);
            double to = i + 1 < hull.size() ? acceptance(corner, hull.get(i + 1), churners, delta, phi) : 1;
            profit += (1 - delta) * churners * corner[0] * partialMean(from, to, economics)
                    - (phi * churners * corner[0] + (delta + phi) * loyal * corner[1])
                            * probability(from, to, economics);
            from = to;
        }
        return economics.lifetimeValue() * profit;
    }

    /** The share of leavers accepting from which on it pays to move on to the next corner, 1 where it never does. */
    private static double acceptance(double[] corner, double[] next, double churners, double delta, double phi) {
        double caught = churners * (next[0] - corner[0]);
        double bothered = (1 - churners) * (next[1] - corner[1]);
        return Math.min(1, ((delta + phi) * bothered / caught + phi) / (1 - delta));
    }

    /** Corners (share of positives, share of negatives) called, from nobody to everybody. */
    private static List<double[]> convexHull(ScoreGroups groups) {
        List<double[]> hull = new ArrayList<>();
        hull.add(new double[] {0, 0});
        double positives = 0;
        double negatives = 0;
        for (int i = groups.size() - 1; i >= 0; i--) {
            positives += (double) groups.positives(i) / groups.positives();
            negatives += (double) groups.negatives(i) / groups.negatives();
            double[] point = {positives, negatives};
            while (hull.size() > 1 && !turnsDown(hull.get(hull.size() - 2), hull.get(hull.size() - 1), point)) {
                hull.remove(hull.size() - 1);
            }
            hull.add(point);
        }
        return hull;
    }

    /** Whether the curve, positives over negatives, gets flatter at b. */
    private static boolean turnsDown(double[] a, double[] b, double[] c) {
        return (b[0] - a[0]) * (c[1] - b[1]) > (c[0] - b[0]) * (b[1] - a[1]);
    }

    private static double probability(double from, double to, CampaignEconomics economics) {
        return cumulative(to, economics.acceptanceAlpha(), economics.acceptanceBeta())
                - cumulative(from, economics.acceptanceAlpha(), economics.acceptanceBeta());
    }

    /** ∫ γ dH(γ), by the mean times the distribution with one more success. */
    private static double partialMean(double from, double to, CampaignEconomics economics) {
        double alpha = economics.acceptanceAlpha();
        double beta = economics.acceptanceBeta();
        return alpha / (alpha + beta) * (cumulative(to, alpha + 1, beta) - cumulative(from, alpha + 1, beta));
    }

    private static double cumulative(double gamma, double alpha, double beta) {
        return Beta.regularizedBeta(gamma, alpha, beta);
    }
}
