package io.levier.common.drivers;

import io.levier.common.stats.Interval;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one driver, or of one group of columns that share their credit.
 *
 * @param mean weighted mean in its units; NaN for several columns
 * @param raw part of R² (Shapley)
 * @param rawInterval of that part, over draws
 * @param share of what all drivers explain beyond the controls, 0..1
 * @param shareError of that share from having drawn orders of entry; 0 where all were visited
 * @param shareInterval of that share, over draws
 * @param relativeWeightShare the same share by relative weights, as a cross-check
 * @param noise whether the part stands out from that of a noise column
 * @param haloLoading correlation of its ratings with the common impression, see {@link Conditioning}; NaN for several
 *     columns and where all rate alike
 * @param effect its coefficient; null for several columns and where it takes no part
 * @param gains of its scenarios in their order; empty without a headroom column or a coefficient
 * @param aliasedWith drivers and controls it cannot be told apart from
 */
public record DriverImportance(
        String name,
        Status status,
        double mean,
        double raw,
        Interval rawInterval,
        double share,
        double shareError,
        Interval shareInterval,
        double relativeWeightShare,
        RankStability rank,
        Noise noise,
        double haloLoading,
        @Nullable DriverEffect effect,
        List<SimulatedGain> gains,
        List<String> aliasedWith) {

    /** Whether a driver could be estimated. */
    public enum Status {
        OK,
        /** Everybody answers the same: keep it, nothing can be said about its importance. */
        NO_VARIATION,
        /** An exact combination of earlier ones: a share, but no coefficient of its own. */
        ALIASED
    }

    /** Shares are never negative, so being above 0 proves nothing; being above noise does. */
    public enum Noise {
        /** The lower bound of the part of R² lies above what noise stays below in 95 % of draws. */
        ABOVE,
        WITHIN,
        /** The layout has no probe column. */
        UNTESTED
    }

    public DriverImportance {
        gains = List.copyOf(gains);
        aliasedWith = List.copyOf(aliasedWith);
    }
}
