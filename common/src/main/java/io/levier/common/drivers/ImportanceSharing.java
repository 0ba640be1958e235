package io.levier.common.drivers;

import org.jspecify.annotations.Nullable;

/**
 * How R² is shared out among the drivers of a design: over all orders of entry where these can be visited, over drawn ones
 * where they are too many. What is asked for once may take seconds; what is asked for every draw of customers may not,
 * and there the chance of the customers drowns that of the orders.
 *
 * <p>Holds scratch space: one instance per thread.
 */
final class ImportanceSharing {

    /** One driver more doubles the time of every draw. */
    static final int MOST_EXACT_IN_DRAWS = 20;

    private static final int PAIRS = 20_000;
    private static final int PAIRS_IN_DRAWS = 500;

    private final int[] sizes;
    private final int controls;
    private final int pairs;
    private final long seed;
    private final @Nullable ShapleyWalk walk;

    private ImportanceSharing(Design design, int probes, int mostExact, int pairs, long seed) {
        this.sizes = design.playerSizes();
        this.controls = design.controls().size();
        this.pairs = pairs;
        this.seed = seed;
        this.walk =
                sizes.length > mostExact ? null : new ShapleyWalk(sizes, controls, design.predictors() + 1 + probes);
    }

    /** Of all answers, without the probe. */
    static ImportanceSharing once(Design design, long seed) {
        return new ImportanceSharing(design, 0, ShapleyImportance.MOST_PLAYERS, PAIRS, seed);
    }

    /**
     * Of one draw of customers after another.
     *
     * @param probes 1 when the matrices hold the probe, else 0
     */
    static ImportanceSharing inDraws(Design design, int probes, long seed) {
        return new ImportanceSharing(design, probes, MOST_EXACT_IN_DRAWS, PAIRS_IN_DRAWS, seed);
    }

    ShapleyImportance importance(Correlation data) {
        return walk == null
                ? SampledImportance.of(data, controls, pairs, seed, sizes).importance()
                : walk.importance(data);
    }
}
