package io.levier.common.report.driver;

import io.levier.common.report.value.Interval;
import java.util.List;
import java.util.Optional;

/**
 * The same drivers by what customers did after answering, and how that list differs from the one by the score.
 *
 * @param days after the answer that are looked at
 * @param answers of customers of whom those days are known
 * @param explained share of the differences between customers that the drivers explain, in percent
 * @param held share that who the customers were explains before any driver, in percent; 0 where nothing is held
 * @param currency ISO 4217, of what was bought
 * @param entries in order of rank
 * @param chain from the drivers over the score to the behaviour
 * @param silent what customers did who did not answer
 */
public record LoyaltyList(
        Behaviour behaviour,
        int days,
        long answers,
        long customers,
        double explained,
        double held,
        String currency,
        List<Entry> entries,
        Optional<Chain> chain,
        Optional<Silent> silent) {

    /**
     * Customers who answered beside those who did not, in percent of those still there.
     *
     * @param gap answered less silent, in percentage points
     */
    public record Silent(double answered, double silent, double gap, Optional<Interval> interval) {
        public Silent {
            Checks.requirePercent("customers who answered and stayed", answered);
            Checks.requirePercent("silent customers who stayed", silent);
            Checks.requireFinite("gap to silent customers", gap);
        }

        /** Whether answers alone do not tell what all customers do. */
        public boolean isTold() {
            return interval.filter(Interval::excludesZero).isPresent();
        }
    }

    /** What customers did. */
    public enum Behaviour {
        /** Still a customer. Effects are in percentage points. */
        STAYED,
        /** Bought. Effects are in money. */
        SPENT
    }

    /**
     * A driver in this list.
     *
     * @param difference share by the score minus share in this list
     */
    public record Entry(
            String driverId,
            double percent,
            Optional<Interval> interval,
            boolean isAboveNoise,
            Optional<ShareDifference> difference) {
        public Entry {
            Checks.requirePercent("share in a list", percent);
        }
    }

    /**
     * The way over the score.
     *
     * @param perPoint behaviour that goes with one point more of the score, drivers equal
     * @param paths per driver
     */
    public record Chain(double perPoint, Optional<Interval> interval, List<Path> paths) {
        public Chain {
            Checks.requireFinite("effect of the score", perPoint);
            paths = List.copyOf(paths);
        }
    }

    /**
     * One driver: what goes with one point more of it.
     *
     * @param through the part that runs over the score
     * @param pAdjusted of none of it, adjusted for the number of drivers
     * @param beside the part at equal score
     */
    public record Path(
            String driverId,
            double through,
            Optional<Interval> throughInterval,
            double pAdjusted,
            double beside,
            Optional<Interval> besideInterval) {
        private static final double LEVEL = 0.05;

        public boolean isTold() {
            return pAdjusted < LEVEL && through != 0;
        }
    }

    public LoyaltyList {
        Checks.requireCount("answers", answers);
        Checks.requireCount("customers", customers);
        Checks.requirePercent("explained", explained);
        Checks.requirePercent("explained by what is held", held);
        entries = List.copyOf(entries);
    }

    /** Drivers whose share differs between the two lists. */
    public List<ShareDifference> told() {
        return entries.stream()
                .flatMap(entry -> entry.difference().stream())
                .filter(ShareDifference::isTold)
                .toList();
    }
}
