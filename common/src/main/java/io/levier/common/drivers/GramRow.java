package io.levier.common.drivers;

/**
 * A row in the steps of a layout, made ready once for all moments it is added to. Whole units are kept apart from the
 * rest: they are what ratings are, and their products are cheap.
 *
 * <p>Not thread-safe: filled again for every row.
 */
public final class GramRow {

    /** Below this, sums of products of whole units are exact in a double. */
    static final double EXACT = 0x1p52;

    private static final double LARGEST_WEIGHT = 1e9;

    private final GramLayout layout;
    private final double[] shifts;
    private final double[] grains;
    private final long[] steps;
    private final double[] units;
    private final int[] broken;
    private int breaks;
    private long weight;
    private double largestProduct;

    public GramRow(GramLayout layout) {
        this.layout = layout;
        int size = layout.size();
        this.shifts = layout.columns().stream().mapToDouble(GramColumn::shift).toArray();
        this.grains = layout.columns().stream().mapToDouble(GramColumn::unit).toArray();
        this.steps = new long[size];
        this.units = new double[size];
        this.broken = new int[size];
    }

    /**
     * Takes a row in place of the one before.
     *
     * @param values one per column of the layout, the first being 1, none missing
     * @param rowWeight not negative, at most 10⁹; rounded to millionths, and a row that rounds to 0 counts for nothing
     * @throws IllegalArgumentException for a value its column cannot hold
     * @throws ArithmeticException where the largest product of the row does not fit into 63 bits
     */
    public void set(double[] values, double rowWeight) {
        if (values.length != steps.length || values[0] != 1) {
            throw new IllegalArgumentException(
                    "a row has " + steps.length + " values beginning with 1, got " + values.length + " values");
        }
        if (!(rowWeight >= 0 && rowWeight <= LARGEST_WEIGHT)) {
            throw new IllegalArgumentException("a weight must lie between 0 and 10^9, was " + rowWeight);
        }
        weight = (long) Math.rint(rowWeight * Moments.WEIGHT_STEPS);
        breaks = 0;
        double largestUnits = 0;
        double largestSteps = 0;
        for (int i = 0; i < steps.length; i++) {
            double exact = Math.rint((values[i] - shifts[i]) / grains[i] * GramColumn.STEPS_PER_UNIT);
            double whole = Math.rint(exact / GramColumn.STEPS_PER_UNIT);
            if (whole * GramColumn.STEPS_PER_UNIT == exact && Math.abs(exact) < GramColumn.LARGEST) {
                steps[i] = (long) exact;
                units[i] = whole;
                largestUnits = Math.max(largestUnits, Math.abs(whole));
            } else {
                steps[i] = layout.columns().get(i).steps(values[i]);
                units[i] = 0;
                broken[breaks++] = i;
            }
            largestSteps = Math.max(largestSteps, Math.abs(exact));
        }
        if (largestSteps * weight >= 0x1p63) {
            throw new ArithmeticException("weight of " + weight + " millionths times a value of " + (long) largestSteps
                    + " steps is too large to sum exactly; give the column a larger unit");
        }
        largestProduct = weight * largestUnits * largestUnits;
        if (largestProduct >= EXACT) {
            breakAll();
        }
    }

    /** No column counts as whole. */
    private void breakAll() {
        for (int i = 0; i < steps.length; i++) {
            units[i] = 0;
            broken[i] = i;
        }
        breaks = steps.length;
        largestProduct = 0;
    }

    GramLayout layout() {
        return layout;
    }

    /** In millionths. */
    long weight() {
        return weight;
    }

    long steps(int column) {
        return steps[column];
    }

    /** Values in whole units, 0 where a value is {@link #broken}. */
    double[] units() {
        return units;
    }

    /** How many columns hold no whole number of units. */
    int breaks() {
        return breaks;
    }

    /** The first {@link #breaks} places tell which. */
    int[] broken() {
        return broken;
    }

    /** No product of whole units and the weight is larger; in units and millionths. */
    double largestProduct() {
        return largestProduct;
    }
}
