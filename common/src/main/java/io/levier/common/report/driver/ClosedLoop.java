package io.levier.common.report.driver;

import io.levier.common.report.words.Bilingual;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How unhappy customers are followed up, and whether that shows in their next answer.
 *
 * @param currency ISO 4217
 * @param queues alerts by who reads them, and within each by what raised them, who is in charge and what they are about
 * @param recoveries per question
 */
public record ClosedLoop(String currency, List<Queue> queues, List<Recovery> recoveries) {

    /** By what alerts are divided. */
    public enum Cut {
        ALL,
        KIND,
        OWNER,
        THEME
    }

    /**
     * Alerts that belong together.
     *
     * @param counts absent where too few customers stand behind them to show
     */
    public record Queue(Bilingual audience, Cut cut, Bilingual name, Optional<Counts> counts) {}

    /**
     * How far the loop is closed.
     *
     * @param blocked nobody may call: no agreement
     * @param open to be contacted, in time so far
     * @param overdue to be contacted, too late already
     * @param followed the customer was contacted
     * @param inTime contacted in time
     * @param closed brought to an end
     * @param recovered closed with a customer content again
     * @param followUpHours mean time to the contact
     * @param valueAtRisk what these customers may take along, each counted once
     */
    public record Counts(
            long customers,
            long alerts,
            long blocked,
            long open,
            long overdue,
            long followed,
            long inTime,
            long closed,
            long recovered,
            OptionalDouble followUpHours,
            OptionalDouble valueAtRisk) {
        public Counts {
            Checks.requireCount("alerts", alerts);
            if (followed > alerts || inTime > followed || recovered > closed) {
                throw new IllegalArgumentException("of " + alerts + " alerts, " + followed + " followed up, " + inTime
                        + " in time, " + recovered + " of " + closed + " recovered cannot be");
            }
        }

        /** Alerts that may be followed up. */
        public long allowed() {
            return alerts - blocked;
        }

        /** Those of them that were, in percent; absent where none may be. */
        public OptionalDouble followedPercent() {
            return allowed() > 0 ? OptionalDouble.of(100.0 * followed / allowed()) : OptionalDouble.empty();
        }
    }

    /** What the customers answered. */
    public enum Question {
        RECOMMENDATION,
        EASE
    }

    /**
     * How the next answer of those followed up differs from that of others alike.
     *
     * @param effect difference of both changes, on the scale of the question; its base are the customers followed up
     * @param changeFollowed mean change of those followed up
     * @param changeOthers the same of the others: what rises by itself
     * @param others how many they are
     */
    public record Recovery(
            Question question,
            Measure effect,
            OptionalDouble changeFollowed,
            OptionalDouble changeOthers,
            long others) {
        public Recovery {
            Checks.requireCount("customers to compare with", others);
        }
    }

    public ClosedLoop {
        queues = List.copyOf(queues);
        recoveries = List.copyOf(recoveries);
        if (queues.isEmpty()) {
            throw new IllegalArgumentException("no alert: give the part as missing, with the reason");
        }
    }

    /** The lines of one division. */
    public List<Queue> by(Cut cut) {
        return queues.stream().filter(queue -> queue.cut() == cut).toList();
    }
}
