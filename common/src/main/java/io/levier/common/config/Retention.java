package io.levier.common.config;

/**
 * Who counts as a customer at a date, and what counts as leaving.
 *
 * @param form contract or purchases
 * @param horizonDays days after the cut-off in which leaving is looked for
 * @param activityWindowDays days a purchase keeps a customer active (non-contractual)
 * @param graceDays days in which a renewal undoes an ended contract (contractual)
 */
public record Retention(Form form, int horizonDays, int activityWindowDays, int graceDays) {

    /** How the relationship with a customer ends. */
    public enum Form {
        /** A contract ends. */
        CONTRACTUAL,
        /** Purchases stop. */
        NON_CONTRACTUAL
    }

    /** Days after the horizon until it is known who has left: only an ended contract can be renewed. */
    public int daysToBeKnown() {
        return form == Form.CONTRACTUAL ? graceDays : 0;
    }

    public String label() {
        return Spelling.kebab(form);
    }
}
