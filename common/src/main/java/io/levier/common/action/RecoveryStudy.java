package io.levier.common.action;

import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import io.levier.common.stats.StudentInterval;
import io.levier.common.stats.TwoSidedTest;
import java.util.ArrayList;
import java.util.List;

/**
 * What following up changed: how the next answer differs from the one that raised the alert, of those followed up less that of
 * others alike, stratum by stratum, strata weighted by those followed up. Low answers rise by themselves; how far is the change
 * of those nobody followed up.
 *
 * @param followed customers followed up who have others alike
 * @param others these others
 * @param unmatched customers followed up nobody is alike
 * @param changeFollowed mean change of those followed up
 * @param changeOthers mean change of the others, weighted as those followed up
 * @param estimate the difference of both
 * @param pretrendP of no difference in how both had changed before; NaN where that is not known
 */
public record RecoveryStudy(
        long followed,
        long others,
        long unmatched,
        double changeFollowed,
        double changeOthers,
        double estimate,
        double standardError,
        Interval interval,
        double p,
        double pretrendP,
        List<String> warnings) {
    private static final double FOUND = 0.05;

    /** Below two nobody knows how much changes of a stratum differ. */
    private static final int FEWEST = 2;

    public RecoveryStudy {
        warnings = List.copyOf(warnings);
    }

    /**
     * Changes of customers who are alike and were treated alike.
     *
     * @param n customers, each once
     * @param sum of their changes
     * @param squares sum of the squares of their changes
     */
    public record Arm(long n, double sum, double squares) {
        static final Arm EMPTY = new Arm(0, 0, 0);

        double mean() {
            return sum / n;
        }

        /** Variance of the mean. */
        double variance() {
            return Math.max(0, squares - sum * sum / n) / (n - 1) / n;
        }
    }

    /** Customers alike in score, worth, age and time between the answers. */
    public record Stratum(Arm followed, Arm others) {
        boolean isMatched() {
            return followed.n() >= FEWEST && others.n() >= FEWEST;
        }
    }

    /** The study of all strata; NaN where nobody followed up has others alike. */
    public static RecoveryStudy of(List<Stratum> strata, Confidence confidence) {
        List<Stratum> matched = strata.stream().filter(Stratum::isMatched).toList();
        long followed = matched.stream().mapToLong(of -> of.followed().n()).sum();
        long others = matched.stream().mapToLong(of -> of.others().n()).sum();
        long unmatched = strata.stream().mapToLong(of -> of.followed().n()).sum() - followed;
        if (followed == 0) {
            return new RecoveryStudy(
                    0,
                    0,
                    unmatched,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    Interval.UNKNOWN,
                    Double.NaN,
                    Double.NaN,
                    List.of("nobody followed up has others alike who answered again"));
        }
        double changeFollowed = 0;
        double changeOthers = 0;
        double variance = 0;
        double varianceOthers = 0;
        double spread = 0;
        double spreadOthers = 0;
        for (Stratum of : matched) {
            double weight = of.followed().n() / (double) followed;
            changeFollowed += weight * of.followed().mean();
            changeOthers += weight * of.others().mean();
            double own = weight * weight * of.followed().variance();
            double theirs = weight * weight * of.others().variance();
            variance += own + theirs;
            varianceOthers += theirs;
            spread += own * own / (of.followed().n() - 1);
            spreadOthers += theirs * theirs / (of.others().n() - 1);
        }
        spread += spreadOthers;
        double estimate = changeFollowed - changeOthers;
        // Satterthwaite's degrees of freedom of a sum of independent variances.
        double degrees = spread > 0 ? variance * variance / spread : 1;
        List<String> warnings = new ArrayList<>();
        warnings.add("who was followed up was not drawn by lot: what decided it may be in the difference");
        double pOthers = TwoSidedTest.student(
                changeOthers / Math.sqrt(varianceOthers),
                spreadOthers > 0 ? varianceOthers * varianceOthers / spreadOthers : 1);
        if (pOthers < FOUND && changeOthers > 0) {
            warnings.add("regression to the mean: the answers of those nobody followed up rose as well");
        }
        return new RecoveryStudy(
                followed,
                others,
                unmatched,
                changeFollowed,
                changeOthers,
                estimate,
                Math.sqrt(variance),
                StudentInterval.interval(estimate, variance, degrees, confidence),
                TwoSidedTest.student(estimate / Math.sqrt(variance), degrees),
                Double.NaN,
                warnings);
    }

    /**
     * The same, knowing how far both sides had gone different ways before.
     *
     * @param before the study of the changes to the answer that raised the alert
     */
    public RecoveryStudy withPretrend(RecoveryStudy before) {
        List<String> all = new ArrayList<>(warnings);
        if (before.p < FOUND) {
            all.add(
                    "answers of those followed up had changed otherwise before already: part of the difference may be that");
        }
        return new RecoveryStudy(
                followed,
                others,
                unmatched,
                changeFollowed,
                changeOthers,
                estimate,
                standardError,
                interval,
                p,
                before.p,
                all);
    }
}
