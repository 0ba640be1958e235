package io.levier.common.text;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a writer feels about what is written. */
public enum Sentiment {
    NEGATIVE(-1),
    NEUTRAL(0),
    POSITIVE(1);

    private final int sign;

    Sentiment(int sign) {
        this.sign = sign;
    }

    /** The sentiment of a sign as {@link #sign()} gives it. */
    static Sentiment ofSign(double sign) {
        return sign < 0 ? NEGATIVE : sign > 0 ? POSITIVE : NEUTRAL;
    }

    /**
     * What the score that came with a comment says: likelihood to recommend by the groups of the Net Promoter Score, else
     * satisfaction by thirds of its scale; empty without either.
     *
     * @param recommendation 0 to 10
     * @param satisfaction 0 to 100
     */
    public static Optional<Sentiment> ofScores(@Nullable Double recommendation, @Nullable Double satisfaction) {
        if (recommendation != null) {
            return Optional.of(recommendation >= 9 ? POSITIVE : recommendation < 7 ? NEGATIVE : NEUTRAL);
        }
        if (satisfaction != null) {
            return Optional.of(satisfaction >= 200.0 / 3 ? POSITIVE : satisfaction <= 100.0 / 3 ? NEGATIVE : NEUTRAL);
        }
        return Optional.empty();
    }

    /** As tables hold it: −1, 0 or 1. */
    public int sign() {
        return sign;
    }
}
