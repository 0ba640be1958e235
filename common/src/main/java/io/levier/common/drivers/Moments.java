package io.levier.common.drivers;

import io.levier.common.stats.WideSums;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * The exact weighted sums of squares and products {@code Σ w·v·v'} of the columns of a layout, and the sums of its
 * headrooms: everything the driver analysis needs of the rows.
 *
 * <p>Values count in steps of {@code unit·2⁻²⁰} from their shift, weights in millionths, and sums are 128-bit integers:
 * whatever the split of the rows and the order of the merges, the bits are the same. Bounds: a value within ±2³² units
 * of its shift; weight times the largest value of its row below 2⁶³ steps (a weight of 1 with values up to 8 million
 * units, a weight of 1000 with values up to 8 thousand); sums below 10³⁸ (10¹² rows of ratings). Beyond them an
 * exception tells which.
 *
 * <p>Not thread-safe: one instance per task, merged afterwards.
 */
public final class Moments {

    /** Weights are rounded to millionths. */
    static final double WEIGHT_STEPS = 1e6;

    private final GramLayout layout;
    private final ProductSums products;
    private final int weightSquares;
    private final int whole;
    private @Nullable GramRow single;
    private long rows;

    public Moments(GramLayout layout) {
        this(layout, layout.whole(), 0, new WideSums(layout.cells() + 1));
    }

    private Moments(GramLayout layout, int whole, long rows, WideSums sums) {
        this.layout = layout;
        this.rows = rows;
        this.weightSquares = sums.size() - 1;
        this.whole = whole;
        this.products = new ProductSums(sums, whole);
    }

    /**
     * Moments as stored.
     *
     * @param low as {@link #lowSums} gave them
     * @param high as {@link #highSums} gave them
     */
    public static Moments restored(GramLayout layout, long rows, long[] low, long[] high) {
        int size = layout.cells() + 1;
        if (low.length != size || high.length != size || rows < 0) {
            throw new IllegalArgumentException("a layout of " + layout.size() + " columns has " + size + " sums, got "
                    + low.length + " and " + high.length + " halves over " + rows + " rows");
        }
        Moments moments = new Moments(layout, layout.whole(), rows, WideSums.of(low, high));
        moments.requireRange();
        return moments;
    }

    /**
     * Adds a row. A weight that rounds to 0 millionths leaves the row out.
     *
     * @param row a value per column of the layout, the first being 1; rows with missing values stay out
     * @param weight not negative, at most 10⁹
     */
    public void add(double[] row, double weight) {
        if (single == null) {
            single = new GramRow(layout);
        }
        single.set(row, weight);
        add(single);
    }

    /** Adds a row that was made ready for this layout, perhaps for other moments too. */
    public void add(GramRow row) {
        if (!row.layout().equals(layout)) {
            throw new IllegalArgumentException("a row of " + row.layout() + " is none of " + layout);
        }
        if (row.weight() > 0) {
            products.add(row);
            rows++;
        }
    }

    /**
     * Adds the rows of one customer as if each were the customer's weighted mean: what lies between customers. Taken
     * from the moments of the rows it leaves what lies within them, see {@link #within}.
     *
     * @param weighted per column {@code Σ w·v} over the customer's rows, weights in millionths, values in steps
     * @param weight their sum of weights in millionths, above 0
     * @param count number of rows
     */
    void addMean(long[] weighted, long weight, long count) {
        WideSums sums = sums();
        int cell = 0;
        for (int i = 0; i < whole; i++) {
            // s_i·s_j/n with s_i = a·n + r: a·s_j is exact, and r/n·s_j small enough for a double.
            long steps = Math.floorDiv(weighted[i], weight);
            double rest = (double) (weighted[i] - steps * weight) / weight;
            for (int j = i; j < whole; j++, cell++) {
                sums.addProduct(cell, steps, weighted[j]);
                if (rest != 0) {
                    sums.addProduct(cell, 1, Math.round(rest * weighted[j]));
                }
            }
        }
        for (int h = whole; h < weighted.length; h++, cell++) {
            sums.addProduct(cell, weighted[0] / weight, weighted[h]);
        }
        sums.addProduct(weightSquares, weight, weight);
        rows += count;
    }

    /**
     * What lies within customers: deviations of their rows from their own means. Its columns have mean 0 about their
     * shift, and a fit on it is the fit with a constant of its own for each customer.
     *
     * @param between the same rows through {@link PersonMeans}
     */
    public Moments within(Moments between) {
        requireSameLayout(between);
        if (between.rows != rows) {
            throw new IllegalArgumentException("moments between customers over " + between.rows
                    + " rows do not belong to moments over " + rows + " rows");
        }
        WideSums within = new WideSums(sums());
        within.subtract(between.sums());
        within.restore(0, sums().value(0));
        within.restore(weightSquares, sums().value(weightSquares));
        Moments moments = new Moments(layout, whole, rows, within);
        moments.requireRange();
        return moments;
    }

    /** Adds the rows of other moments of the same layout. */
    public void merge(Moments other) {
        requireSameLayout(other);
        sums().add(other.sums());
        rows += other.rows;
        requireRange();
    }

    /** Takes rows away that were added before. */
    public void subtract(Moments other) {
        requireSameLayout(other);
        sums().subtract(other.sums());
        rows -= other.rows;
        requireRange();
    }

    public Moments copy() {
        return new Moments(layout, whole, rows, new WideSums(sums()));
    }

    public GramLayout layout() {
        return layout;
    }

    public long rows() {
        return rows;
    }

    public double sumW() {
        return exact(0, 0).doubleValue();
    }

    public double sumW2() {
        return new BigDecimal(sums().value(weightSquares)).movePointLeft(12).doubleValue();
    }

    /**
     * The lower 64 bits of the packed upper triangle row by row, the sums of headrooms, then Σw², in steps and millionths;
     * a sum is {@code high·2⁶⁴} plus these bits read without sign.
     */
    public long[] lowSums() {
        requireRange();
        return sums().low();
    }

    /** The higher 64 bits of the same. */
    public long[] highSums() {
        return sums().high();
    }

    /** {@code Σ w·v_i·v_j} in original units without shifts, exact for the decimal form of shifts and units. */
    public BigDecimal exact(int i, int j) {
        GramColumn ci = layout.columns().get(i);
        GramColumn cj = layout.columns().get(j);
        BigDecimal shiftI = BigDecimal.valueOf(ci.shift());
        BigDecimal shiftJ = BigDecimal.valueOf(cj.shift());
        BigDecimal unitI = BigDecimal.valueOf(ci.unit());
        BigDecimal unitJ = BigDecimal.valueOf(cj.unit());
        return units(i, j)
                .multiply(unitI)
                .multiply(unitJ)
                .add(units(0, i).multiply(unitI).multiply(shiftJ))
                .add(units(0, j).multiply(unitJ).multiply(shiftI))
                .add(units(0, 0).multiply(shiftI).multiply(shiftJ))
                .stripTrailingZeros();
    }

    /** {@code Σ w·v·v'} in original units without shifts, symmetric, each entry rounded once, 0 where it is not kept. */
    public double[][] matrix() {
        double[][] matrix = new double[layout.size()][layout.size()];
        for (int i = 0; i < layout.size(); i++) {
            for (int j = i; j < (i == 0 ? layout.size() : whole); j++) {
                matrix[i][j] = exact(i, j).doubleValue();
                matrix[j][i] = matrix[i][j];
            }
        }
        return matrix;
    }

    /** A sum in steps of both columns and millionths of weight. */
    BigInteger steps(int i, int j) {
        return sums().value(layout.cell(i, j));
    }

    private WideSums sums() {
        return products.wide();
    }

    private BigDecimal units(int i, int j) {
        BigDecimal stepsPerUnit2 = new BigDecimal(BigInteger.ONE.shiftLeft(2 * GramColumn.FRACTION_BITS));
        return new BigDecimal(steps(i, j)).divide(stepsPerUnit2).movePointLeft(6);
    }

    private void requireSameLayout(Moments other) {
        if (!layout.equals(other.layout)) {
            throw new IllegalArgumentException(
                    "moments of different layouts cannot be combined: " + layout + " and " + other.layout);
        }
    }

    /**
     * Not asked for every row: sums that had left 128 bits would have thrown there.
     *
     * <p>By Cauchy and Schwarz no product is larger than the largest square, so the squares tell.
     */
    private void requireRange() {
        WideSums sums = sums();
        boolean outside = rows < 0 || sums.isOutOfRange(weightSquares);
        for (int i = 0, cell = 0; i < whole; cell += whole - i, i++) {
            outside |= sums.isOutOfRange(cell);
        }
        if (outside) {
            throw new ArithmeticException("sums of " + rows + " rows left the range from 0 to 10^38: either rows were"
                    + " taken away that had not been added, or values are too large for the units of " + layout);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Moments that
                && rows == that.rows
                && layout.equals(that.layout)
                && sums().sameAs(that.sums());
    }

    @Override
    public int hashCode() {
        return 31 * layout.hashCode() + sums().hash();
    }
}
