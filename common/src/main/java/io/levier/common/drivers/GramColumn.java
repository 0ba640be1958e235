package io.levier.common.drivers;

import java.io.Serializable;

/**
 * A column of the moment matrix. Values enter as {@code (value − shift)/unit}, rounded to 2⁻²⁰: a rating with unit 1, an
 * amount in cents with unit 0.01 and any integer multiple of the unit are exact.
 *
 * @param name as drivers and outcomes are called in the configuration
 * @param shift near the middle of the values, so that squares stay small: the scale midpoint, or an agreed constant.
 *     Never a mean of the data, which would differ between additions
 * @param unit grain of the values, above 0; also what "no variation" is measured in
 */
public record GramColumn(String name, Role role, double shift, double unit) implements Serializable {

    /** What a column is for. */
    public enum Role {
        /** The 1 that every layout begins with. */
        CONSTANT,
        /** Something whose importance is asked for. */
        DRIVER,
        /** Always in the model before any driver: product, country, tenure. */
        CONTROL,
        /** Pure noise, uniform by hash: what importance looks like when there is none. */
        PROBE,
        /** What is to be explained. */
        OUTCOME,
        /** Whether a measured operation is beyond a limit; of many limits one is chosen, so they enter no model together. */
        LIMIT,
        /** By how much a scenario would move a driver in this row; enters no model. */
        HEADROOM
    }

    /** The column every layout begins with. */
    public static final GramColumn ONE = new GramColumn("1", Role.CONSTANT, 0, 1);

    /** Beyond this a step would no longer be a whole number in a double. */
    static final double LARGEST = 0x1p52;

    /** A step is 2⁻²⁰ of the unit. */
    static final int FRACTION_BITS = 20;

    static final double STEPS_PER_UNIT = 0x1p20;

    public GramColumn {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a column needs a name");
        }
        if (!Double.isFinite(shift) || !(unit > 0) || unit == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "column " + name + " needs a finite shift and a unit above 0, got " + shift + " and " + unit);
        }
    }

    /** A driver rated on a scale with whole steps. */
    public static GramColumn driver(String name, double midpoint) {
        return new GramColumn(name, Role.DRIVER, midpoint, 1);
    }

    /** An outcome with whole steps. */
    public static GramColumn outcome(String name, double midpoint) {
        return new GramColumn(name, Role.OUTCOME, midpoint, 1);
    }

    /**
     * The value in whole steps of {@code unit·2⁻²⁰} from the shift.
     *
     * @throws IllegalArgumentException when it is not finite or too far from the shift for its unit
     */
    public long steps(double value) {
        double steps = Math.rint((value - shift) / unit * STEPS_PER_UNIT);
        if (!(Math.abs(steps) < LARGEST)) {
            throw new IllegalArgumentException("column " + name + " cannot hold " + value + " with shift " + shift
                    + " and unit " + unit + ": rows with missing values stay out, large values need a larger unit");
        }
        return (long) steps;
    }
}
