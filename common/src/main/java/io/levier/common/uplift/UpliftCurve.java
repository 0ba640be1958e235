package io.levier.common.uplift;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What contacting only the highest scores would gain, from one pass over the groups from the highest score down. Within a
 * group of equal scores nobody comes first: the curves run straight through it.
 *
 * <ul>
 *   <li>Qini (Radcliffe 2007): {@code Q = Y_t − Y_c·N_t/N_c} of the cases above, per treated case of all;
 *   <li>cumulative uplift: {@code (Y_t/N_t − Y_c/N_c)} of the cases above times their share of all.
 * </ul>
 *
 * <p>Both end at the effect on everybody; they differ where the arms are unequally shared out over scores.
 */
public final class UpliftCurve {

    /**
     * The cases down to some score.
     *
     * @param share of all cases, 0..1
     * @param qini incremental positives per treated case of all
     * @param uplift incremental positives per case of all, were all of these treated
     */
    public record Point(double share, double qini, double uplift) {}

    private final List<Point> points;

    private UpliftCurve(List<Point> points) {
        this.points = List.copyOf(points);
    }

    /** Everything but the start is NaN without cases in both arms. */
    public static UpliftCurve of(UpliftGroups groups) {
        List<Arms> falling = new ArrayList<>();
        groups.rising().forEach(falling::add);
        Collections.reverse(falling);
        Arms all = groups.total();
        boolean isComparable = all.treated() > 0 && all.untreated() > 0;
        List<Point> points = new ArrayList<>(List.of(new Point(0, 0, 0)));
        Arms above = Arms.NONE;
        for (Arms group : falling) {
            above = above.plus(group);
            double share = (double) above.cases() / all.cases();
            points.add(
                    isComparable
                            ? new Point(share, above.incremental() / all.treated(), upliftOf(above) * share)
                            : new Point(share, Double.NaN, Double.NaN));
        }
        return new UpliftCurve(points);
    }

    /** An arm without cases yet counts as one without positives. */
    private static double upliftOf(Arms above) {
        double treated = above.treated() == 0 ? 0 : (double) above.treatedPositives() / above.treated();
        double untreated = above.untreated() == 0 ? 0 : (double) above.untreatedPositives() / above.untreated();
        return treated - untreated;
    }

    /** From nobody to everybody, one point per distinct score. */
    public List<Point> points() {
        return points;
    }

    /** Effect on everybody: where both curves end. */
    public double overall() {
        return points.size() == 1 ? Double.NaN : points.get(points.size() - 1).qini();
    }

    /** Height of the Qini curve where a share of the cases is contacted. */
    public double qiniAt(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share of cases must lie between 0 and 1, was " + share);
        }
        for (int i = 1; i < points.size(); i++) {
            Point right = points.get(i);
            if (share <= right.share()) {
                Point left = points.get(i - 1);
                double along = (share - left.share()) / (right.share() - left.share());
                return left.qini() + along * (right.qini() - left.qini());
            }
        }
        return overall();
    }

    /**
     * Area between the Qini curve and the straight line of contacting at random: 0 for scores that tell nothing, negative
     * for scores that mislead. In incremental positives per treated case.
     */
    public double qiniCoefficient() {
        double area = 0;
        for (int i = 1; i < points.size(); i++) {
            Point left = points.get(i - 1);
            Point right = points.get(i);
            area += (right.share() - left.share()) * (left.qini() + right.qini()) / 2;
        }
        return area - overall() / 2;
    }

    /** Area under the cumulative uplift curve (AUUC); half of the overall effect for scores that tell nothing. */
    public double areaUnderUplift() {
        double area = 0;
        for (int i = 1; i < points.size(); i++) {
            Point left = points.get(i - 1);
            Point right = points.get(i);
            area += (right.share() - left.share()) * (left.uplift() + right.uplift()) / 2;
        }
        return points.size() == 1 ? Double.NaN : area;
    }
}
