package io.levier.common.forecast;

/** Which parts a series is smoothed in: additive errors, a trend or none or one that fades, additive seasons or none. */
enum EtsForm {
    ANN(false, false, false),
    AAN(true, false, false),
    AADN(true, true, false),
    ANA(false, false, true),
    AAA(true, false, true),
    AADA(true, true, true);

    /** Degrees of freedom a fit must leave, lest it repeats the history by heart. */
    private static final int FREE = 4;

    private final boolean hasTrend;
    private final boolean isDamped;
    private final boolean hasSeasons;

    EtsForm(boolean hasTrend, boolean isDamped, boolean hasSeasons) {
        this.hasTrend = hasTrend;
        this.isDamped = isDamped;
        this.hasSeasons = hasSeasons;
    }

    boolean hasTrend() {
        return hasTrend;
    }

    boolean isDamped() {
        return isDamped;
    }

    boolean hasSeasons() {
        return hasSeasons;
    }

    /** Level, slope, and all seasons but one, since they sum to zero. */
    int states(int season) {
        return 1 + (hasTrend ? 1 : 0) + (hasSeasons ? season - 1 : 0);
    }

    int smoothers() {
        return 1 + (hasTrend ? 1 : 0) + (hasSeasons ? 1 : 0) + (isDamped ? 1 : 0);
    }

    /** The fewest values it can be fitted to; of seasons two years, so that each has come back. */
    int needs(int season) {
        return Math.max(states(season) + smoothers() + FREE, hasSeasons ? 2 * season : 0);
    }
}
