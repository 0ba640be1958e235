package io.levier.common.drivers;

import java.util.Locale;

/** What a reader of a driver analysis must know before believing it. */
public enum DriverWarning {
    /** Refused: fewer than 30 customers, or fewer than 10 per predictor. */
    TOO_FEW,
    /** Refused: the outcome is the same in all rows. */
    OUTCOME_CONSTANT,
    /** Fewer than 100 customers. */
    FEW_PERSONS,
    /** Fewer than 30 customer buckets with rows: errors themselves are uncertain by more than 13 %. */
    FEW_BUCKETS,
    /** R² below 0.05: the drivers explain almost nothing. */
    WEAK_R2,
    /** Condition number above 1 000 or a variance inflation above 10: coefficients are shaky, shares are not. */
    COLLINEAR,
    /** A driver is an exact combination of others. */
    ALIASED,
    /** One common impression accounts for more than 70 % of all ratings. */
    HALO,
    /** A driver never varies, which means keep rather than unimportant. */
    NO_VARIATION,
    /** Shapley and relative weights differ by over 5 points of share somewhere, or have other drivers in the top 3. */
    METHODS_DISAGREE,
    /** Estimates of missing answers had not settled when their steps were used up. */
    ESTIMATES_UNSETTLED,
    /** Correlations of pairs contradicted each other and were moved to the nearest that can belong to one table. */
    CORRELATIONS_REPAIRED,
    /** A cut of the answers has more than 30 values: its segments were not analysed. */
    MANY_SEGMENTS,
    /** Fewer than 30 detractors: what sets them apart rests on few answers. */
    FEW_DETRACTORS,
    /** More than 5 % of the answers rate every item alike; the ranking without them stands beside it. */
    STRAIGHT_LINES,
    /** A driver counts the other way in most segments of a cut: who answers differs, not only how (Simpson). */
    SIGN_DIFFERS,
    /** The score goes with revenue of the year before the answer too: part of its tie to revenue is who customers are. */
    SELECTION,
    /** Only those who wrote a comment are analysed: they are no sample of all customers. */
    COMMENTERS_ONLY;

    /** As tables hold it, lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether there is no result besides the warning. */
    public boolean refuses() {
        return this == TOO_FEW || this == OUTCOME_CONSTANT;
    }
}
