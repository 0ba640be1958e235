package io.levier.jobs.generate.story;

/** How a customer subscribes to home care. */
public enum Plan {
    NONE(0, 0),
    MONTHLY(1490, 1),
    ANNUAL(1290, 12);

    private final long monthlyCents;
    private final int termMonths;

    Plan(long monthlyCents, int termMonths) {
        this.monthlyCents = monthlyCents;
        this.termMonths = termMonths;
    }

    /** Fee of a private household for one month at the start of the history, cents without tax. */
    public long monthlyCents() {
        return monthlyCents;
    }

    /** Months from one renewal to the next. */
    public int termMonths() {
        return termMonths;
    }
}
