package io.levier.common.uplift;

/**
 * Cases of both arms of an experiment.
 *
 * @param treated cases that were treated
 * @param treatedPositives how many of them had the outcome wanted
 * @param untreated cases that were not treated
 * @param untreatedPositives how many of them had it
 */
public record Arms(long treated, long treatedPositives, long untreated, long untreatedPositives) {

    /** Nobody. */
    public static final Arms NONE = new Arms(0, 0, 0, 0);

    public Arms {
        if (treatedPositives < 0
                || treatedPositives > treated
                || untreatedPositives < 0
                || untreatedPositives > untreated) {
            throw new IllegalArgumentException(treatedPositives + " positives of " + treated + " treated and "
                    + untreatedPositives + " of " + untreated + " untreated: positives are some of the cases");
        }
    }

    public long cases() {
        return treated + untreated;
    }

    public Arms plus(Arms other) {
        return new Arms(
                treated + other.treated,
                treatedPositives + other.treatedPositives,
                untreated + other.untreated,
                untreatedPositives + other.untreatedPositives);
    }

    /** These cases without some of them. */
    public Arms minus(Arms part) {
        return new Arms(
                treated - part.treated,
                treatedPositives - part.treatedPositives,
                untreated - part.untreated,
                untreatedPositives - part.untreatedPositives);
    }

    /** Share of positives of the treated minus that of the untreated; NaN without cases in both arms. */
    public double effect() {
        return (double) treatedPositives / treated - (double) untreatedPositives / untreated;
    }

    /**
     * Positives among the treated that would not have been without treatment: {@code Y_t − Y_c·N_t/N_c} (Radcliffe 2007).
     * Without untreated cases there is nothing to subtract.
     */
    double incremental() {
        return untreated == 0 ? treatedPositives : treatedPositives - (double) untreatedPositives / untreated * treated;
    }
}
