package io.levier.common.gap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The way from what customers expect to what they perceive, over the levels that are known. Levels are rounded to six
 * decimals before they are told apart, so that the steps add up to the whole exactly; a level nobody knows lengthens the
 * next step, which then says where it begins.
 *
 * @param steps in order; empty unless both ends are known
 */
public record Waterfall(List<Step> steps) {
    private static final int DECIMALS = 6;

    public Waterfall {
        steps = List.copyOf(steps);
    }

    /** What the way leads over, in order. */
    public enum Level {
        EXPECTED,
        BELIEVED,
        PROMISED,
        DELIVERED,
        PERCEIVED;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The gap that ends here, when it begins at the level before. */
        String gap() {
            return switch (this) {
                case EXPECTED -> "expectation";
                case BELIEVED -> "knowledge";
                case PROMISED -> "design";
                case DELIVERED -> "implementation";
                case PERCEIVED -> "perception";
            };
        }
    }

    /**
     * One step.
     *
     * @param id of the gap; of several at once with + between them, as knowledge+design
     * @param start the level it begins at
     * @param end the level it ends at
     * @param startValue value of the first level
     * @param endValue value of the second level
     */
    public record Step(String id, Level start, Level end, BigDecimal startValue, BigDecimal endValue) {
        /** What the step adds. */
        public BigDecimal size() {
            return endValue.subtract(startValue);
        }
    }

    /** The way over the levels that are known. */
    public static Waterfall over(Map<Level, Double> known) {
        if (!known.containsKey(Level.EXPECTED) || !known.containsKey(Level.PERCEIVED)) {
            return new Waterfall(List.of());
        }
        List<Step> steps = new ArrayList<>();
        Level start = Level.EXPECTED;
        List<String> gaps = new ArrayList<>();
        for (Level level : Level.values()) {
            if (level == Level.EXPECTED) {
                continue;
            }
            gaps.add(level.gap());
            Optional<Double> value = Optional.ofNullable(known.get(level));
            if (value.isPresent()) {
                steps.add(new Step(
                        String.join("+", gaps),
                        start,
                        level,
                        rounded(known.getOrDefault(start, Double.NaN)),
                        rounded(value.get())));
                start = level;
                gaps.clear();
            }
        }
        return new Waterfall(steps);
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
