package io.levier.common.drivers;

import java.util.Locale;

/** What a reader of a driver analysis must know before believing it. */
public enum DriverWarning {
    /** Refused: fewer than 30 customers, or fewer than 10 per predictor. */
    TOO_FEW("refused: fewer than 30 customers, or fewer than 10 per driver"),
    /** Refused: the outcome is the same in all rows. */
    OUTCOME_CONSTANT("refused: all answers are the same"),
    /** Refused: nobody rates some driver, or two drivers together where each two are related. */
    NOT_ASKED("refused: some drivers, or two of them together, are rated by nobody"),
    /** Fewer than 100 customers. */
    FEW_PERSONS("fewer than 100 customers stand behind it"),
    /** Fewer than 30 customer buckets with rows: errors themselves are uncertain by more than 13 %. */
    FEW_BUCKETS("few groups of customers stand behind the intervals, which are themselves uncertain"),
    /** R² below 0.05: the drivers explain almost nothing. */
    WEAK_R2("the drivers explain almost nothing"),
    /** Condition number above 1 000 or a variance inflation above 10: coefficients are shaky, shares are not. */
    COLLINEAR("some drivers are nearly the same thing: their coefficients are shaky, their shares are not"),
    /** A driver is an exact combination of others. */
    ALIASED("some drivers are exact combinations of others"),
    /** One common impression accounts for more than 70 % of all ratings. */
    HALO("one common impression holds most of all ratings: single drivers are hard to separate"),
    /** A driver never varies, which means keep rather than unimportant. */
    NO_VARIATION("some drivers are rated alike by everybody and cannot explain differences now"),
    /** Shapley and relative weights differ by over 5 points of share somewhere, or have other drivers in the top 3. */
    METHODS_DISAGREE("a second method gives other shares: the drivers overlap"),
    /** Estimates of missing answers had not settled when their steps were used up. */
    ESTIMATES_UNSETTLED("estimates of missing ratings had not settled: read small shares with care"),
    /** Correlations of pairs contradicted each other and were moved to the nearest that can belong to one table. */
    CORRELATIONS_REPAIRED("correlations contradicted each other and were repaired: read small shares with care"),
    /** More drivers than gaps are told apart for: only answers with every rating are used. */
    GAPS_NOT_ESTIMATED(
            "more than 62 drivers: missing ratings are not estimated, only answers with all of them are used"),
    /** A cut of the answers has more than 30 values: its segments were not analysed. */
    MANY_SEGMENTS("a cut of the answers has more than 30 values: its segments were not analysed one by one"),
    /** Fewer than 30 detractors: what sets them apart rests on few answers. */
    FEW_DETRACTORS("few detractors: what sets them apart rests on few answers"),
    /** More than 5 % of the answers rate every item alike; the ranking without them stands beside it. */
    STRAIGHT_LINES("more than 5 % of the answers rate everything alike: see the order without them"),
    /** A driver counts the other way in most segments of a cut: who answers differs, not only how (Simpson). */
    SIGN_DIFFERS("a driver counts the other way within segments: look at the segments"),
    /** The score goes with revenue of the year before the answer too: part of its tie to revenue is who customers are. */
    SELECTION(
            "the score already goes with revenue before the answer: part of its link with later revenue is who customers are"),
    /** Only those who wrote a comment are analysed: they are no sample of all customers. */
    COMMENTERS_ONLY("only those who wrote a comment are analysed: they are no sample of all customers");

    private final String meaning;

    DriverWarning(String meaning) {
        this.meaning = meaning;
    }

    /** What it means, in a few words for whoever reads the console. */
    public String meaning() {
        return meaning;
    }

    /** As tables hold it, lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether there is no result besides the warning. */
    public boolean refuses() {
        return this == TOO_FEW || this == OUTCOME_CONSTANT || this == NOT_ASKED;
    }
}
