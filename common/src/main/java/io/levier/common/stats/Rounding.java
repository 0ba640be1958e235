package io.levier.common.stats;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Published numbers keep ten significant digits: more than anybody reads, fewer than the order of adding can change. */
public final class Rounding {
    private static final MathContext PUBLISHED = new MathContext(10, RoundingMode.HALF_EVEN);

    private Rounding() {}

    /** The number as published; null when it is not a number. */
    public static @Nullable Double published(double value) {
        return Double.isFinite(value) ? new BigDecimal(value).round(PUBLISHED).doubleValue() : null;
    }
}
