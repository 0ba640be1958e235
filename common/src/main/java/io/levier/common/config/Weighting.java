package io.levier.common.config;

import io.levier.common.weighting.Raking;
import io.levier.common.weighting.TrimBounds;
import java.util.List;

/**
 * To what margins of the population answers are weighted, if at all.
 *
 * @param dimensions columns of customer_period whose shares are repaired; empty means no weighting
 * @param period how long answers are gathered before they are weighted
 * @param population who is stood for
 * @param emptyCategory what a category without respondents leads to
 * @param bounds what an answer may count for, in multiples of the mean
 * @param method how the margins are met
 */
public record Weighting(
        List<String> dimensions,
        Span period,
        Population population,
        EmptyCategory emptyCategory,
        TrimBounds bounds,
        Raking.Method method) {
    /** Columns of customer_period that divide customers into few groups. */
    public static final List<String> POSSIBLE = List.of(
            "kind",
            "country",
            "language",
            "segment",
            "persona",
            "lifecycle_stage",
            "acquisition_source",
            "preferred_channel",
            "plan");

    public Weighting {
        dimensions = List.copyOf(dimensions);
    }

    /** A stretch of time long enough to have respondents in every category. */
    public enum Span {
        MONTH,
        QUARTER
    }

    /** The customers respondents stand for. */
    public enum Population {
        /** Active at the start or the end of the last month of the period; all known ones where activity is unknown. */
        ACTIVE,
        /** Everybody known before the end of the period. */
        KNOWN
    }

    /** What a category of the population without respondents leads to. */
    public enum EmptyCategory {
        /** Its share goes to the other categories of its dimension in their proportions, with a warning. */
        SPREAD,
        /** The answers of the period stay unweighted, with a warning. */
        REFUSE
    }

    public boolean isOn() {
        return !dimensions.isEmpty();
    }

    /** The period as it stands in tables. */
    public String periodLabel() {
        return Spelling.kebab(period);
    }
}
