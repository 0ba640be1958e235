package io.levier.common.config;

import java.util.OptionalInt;

/**
 * Who counts as a customer at a date, and what counts as leaving.
 *
 * @param form contract or purchases
 * @param setHorizon days after the cut-off in which leaving is looked for, where they are set
 * @param activityWindowDays days a purchase keeps a customer active (non-contractual)
 * @param graceDays days in which a renewal undoes an ended contract (contractual)
 */
public record Retention(Form form, OptionalInt setHorizon, int activityWindowDays, int graceDays) {
    /** A quarter, where neither the configuration nor enough purchases tell. */
    public static final int STANDARD_HORIZON = 90;

    private static final int MONTH = 30;

    /** The same with a horizon that is set. */
    public Retention(Form form, int horizonDays, int activityWindowDays, int graceDays) {
        this(form, OptionalInt.of(horizonDays), activityWindowDays, graceDays);
    }

    /** How the relationship with a customer ends. */
    public enum Form {
        /** A contract ends. */
        CONTRACTUAL,
        /** Purchases stop. */
        NON_CONTRACTUAL
    }

    /** Days after the cut-off in which leaving is looked for, unless purchases tell them. */
    public int horizonDays() {
        return setHorizon.orElse(STANDARD_HORIZON);
    }

    /** Whether the gaps between purchases decide how long is waited for the next one. */
    public boolean isHorizonOfPurchases() {
        return form == Form.NON_CONTRACTUAL && setHorizon.isEmpty();
    }

    /**
     * The horizon that gaps between purchases ask for.
     *
     * @param longGap days that nineteen of twenty gaps are shorter than
     * @return whole months of 30 days, at least one
     */
    public static int fittingHorizon(double longGap) {
        return MONTH * Math.max(1, (int) Math.ceil(longGap / MONTH));
    }

    /** Days after the horizon until it is known who has left: only an ended contract can be renewed. */
    public int daysToBeKnown() {
        return form == Form.CONTRACTUAL ? graceDays : 0;
    }

    public String label() {
        return Spelling.kebab(form);
    }
}
