package io.levier.common.drivers;

import java.util.List;

/**
 * Moments of chosen columns as doubles, taken about an origin close to their means, so that nothing cancels: the form
 * statistics are computed from. Immutable.
 */
public final class Gram {

    private final GramFrame frame;
    private final long rows;
    private final double[] cells;

    private Gram(GramFrame frame, long rows, double[] cells) {
        this.frame = frame;
        this.rows = rows;
        this.cells = cells;
    }

    /** The chosen columns, the constant first, about their own means. */
    public static Gram of(Moments moments, List<String> columns) {
        return about(GramFrame.around(moments, columns, List.of()), moments);
    }

    /** The columns of a frame about its origin; exact up to one rounding per cell. */
    static Gram about(GramFrame frame, Moments moments) {
        return new Gram(frame, moments.rows(), frame.centred(moments));
    }

    /**
     * What rows with these means and covariances would have.
     *
     * @param moments of the columns of the frame but the constant
     * @param headrooms means of the columns of which only sums are kept
     */
    static Gram of(GramFrame frame, Correlation moments, double[] headrooms) {
        return new Gram(frame, moments.rows(), frame.cells(moments, headrooms));
    }

    /** These rows without some of them. */
    Gram without(Gram part) {
        double[] rest = cells.clone();
        for (int i = 0; i < rest.length; i++) {
            rest[i] -= part.cells[i];
        }
        return new Gram(frame, rows - part.rows, rest);
    }

    /** Each part as often as {@code times} says. */
    static Gram sum(List<Gram> parts, int[] times) {
        GramFrame frame = parts.get(0).frame;
        double[] cells = new double[parts.get(0).cells.length];
        long rows = 0;
        for (int k = 0; k < times.length; k++) {
            if (times[k] > 0) {
                double[] part = parts.get(k).cells;
                for (int i = 0; i < cells.length; i++) {
                    cells[i] += times[k] * part[i];
                }
                rows += times[k] * parts.get(k).rows;
            }
        }
        return new Gram(frame, rows, cells);
    }

    public long rows() {
        return rows;
    }

    public double sumW() {
        return cells[0];
    }

    /** Number of columns with all their products, the constant included. */
    public int size() {
        return frame.size();
    }

    /** Weighted mean in original units; NaN when there is no weight. */
    public double mean(int i) {
        return frame.origin(i) + frame.unit(i) * cells[frame.first(i)] / cells[0];
    }

    /** Covariance in original units with divisor Σw; never negative on the diagonal. */
    public double covariance(int i, int j) {
        double central = cells[frame.cell(i, j)] / cells[0] - cells[i] / cells[0] * (cells[j] / cells[0]);
        return (i == j ? Math.max(0, central) : central) * frame.unit(i) * frame.unit(j);
    }

    /** Whether a column does not vary: its variance is below 10⁻¹² of its squared unit. */
    public boolean isConstant(int i) {
        double unit = frame.unit(i);
        return covariance(i, i) < 1e-12 * unit * unit;
    }

    /** {@code Σ w·(c₀ + Σ c_i·v_i)²} of the columns in original units. */
    public double sumOfSquares(double constant, double[] coefficients) {
        double[] c = new double[size()];
        c[0] = constant;
        for (int i = 1; i < c.length; i++) {
            c[i] = coefficients[i] * frame.unit(i);
            c[0] += coefficients[i] * frame.origin(i);
        }
        double total = 0;
        for (int i = 0, cell = 0; i < c.length; i++) {
            double row = c[i] * cells[cell++];
            for (int j = i + 1; j < c.length; j++) {
                row += 2 * c[j] * cells[cell++];
            }
            total += c[i] * row;
        }
        return total;
    }
}
