package io.levier.jobs.generate.story;

import io.levier.jobs.generate.company.Horizon;
import io.levier.jobs.generate.story.ContractChange.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A home-care subscription from its beginning to its end. It is written while the months pass and then only read. */
public final class Contract {
    private final int seq;
    private final Plan plan;
    private final long startedAt;
    private final int startMonth;
    private final List<ContractChange> changes = new ArrayList<>();
    private long feeCents;
    private long endedAt = Horizon.NEVER;
    private Ending ending = Ending.NONE;
    private int paidRises;

    /** Why a contract ended. */
    public enum Ending {
        NONE(false),
        PRICE(false),
        SERVICE(false),
        DELIVERY(false),
        NO_NEED(false),
        MOVED(false),
        PAYMENT(true);

        private final boolean involuntary;

        Ending(boolean involuntary) {
            this.involuntary = involuntary;
        }

        public boolean isInvoluntary() {
            return involuntary;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A contract that begins.
     *
     * @param startMonth month of the history it begins in, negative before the history
     * @param rises price increases already part of the fee
     */
    Contract(int seq, Plan plan, long startedAt, int startMonth, long feeCents, int rises) {
        this.seq = seq;
        this.plan = plan;
        this.startedAt = startedAt;
        this.startMonth = startMonth;
        this.feeCents = feeCents;
        this.paidRises = rises;
        changes.add(new ContractChange(startedAt, seq == 1 ? Kind.NEW : Kind.REACTIVATION, feeCents));
    }

    public int seq() {
        return seq;
    }

    public Plan plan() {
        return plan;
    }

    public long startedAt() {
        return startedAt;
    }

    /** {@link Horizon#NEVER} while running. */
    public long endedAt() {
        return endedAt;
    }

    public Ending ending() {
        return ending;
    }

    /** The monthly fee last in force, cents without tax. */
    public long feeCents() {
        return feeCents;
    }

    public List<ContractChange> changes() {
        return changes;
    }

    boolean isRunning() {
        return endedAt == Horizon.NEVER;
    }

    /** Full months at the start of a month of the history. */
    int tenure(int month) {
        return month - startMonth - 1;
    }

    /** Whether the fee may be adapted at the start of a month: every month, or once a year. */
    boolean renewsIn(int month) {
        int age = month - startMonth;
        return age > 0 && age % plan.termMonths() == 0;
    }

    int paidRises() {
        return paidRises;
    }

    void raise(long at, long newFeeCents, int rises) {
        paidRises = rises;
        change(at, Kind.PRICE, newFeeCents - feeCents);
    }

    void change(long at, Kind kind, long cents) {
        feeCents += cents;
        changes.add(new ContractChange(at, kind, cents));
    }

    void end(long at, Ending reason) {
        endedAt = at;
        ending = reason;
        changes.add(new ContractChange(at, Kind.CHURN, -feeCents));
    }

    /** Whether the fee rose within so many days before an instant, that instant included. */
    boolean roseWithin(long at, int days) {
        return changes.stream()
                .anyMatch(change ->
                        change.kind() == Kind.PRICE && change.at() <= at && change.at() > at - days * Horizon.DAY);
    }
}
