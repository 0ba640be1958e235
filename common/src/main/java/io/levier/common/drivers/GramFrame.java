package io.levier.common.drivers;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Which columns a Gram matrix holds, those of which only means are wanted, and the origin in whole steps about which all
 * are taken. Cells are the packed triangle of the former, then the first moments of the latter.
 */
final class GramFrame {

    private final int[] positions;
    private final Triangle triangle;
    private final long[] originSteps;
    private final double[] origin;
    private final double[] unit;

    private GramFrame(int[] positions, int whole, long[] originSteps, double[] origin, double[] unit) {
        this.positions = positions;
        this.triangle = new Triangle(whole);
        this.originSteps = originSteps;
        this.origin = origin;
        this.unit = unit;
    }

    /** Columns, the constant first, about the means of these moments. */
    static GramFrame around(Moments moments, List<String> whole, List<String> meansOnly) {
        if (whole.isEmpty() || !whole.get(0).equals(GramColumn.ONE.name())) {
            throw new IllegalArgumentException("the columns of a Gram matrix begin with the constant: " + whole);
        }
        List<String> names = new ArrayList<>(whole);
        names.addAll(meansOnly);
        int[] positions = names.stream().mapToInt(moments.layout()::position).toArray();
        long[] originSteps = new long[positions.length];
        double[] origin = new double[positions.length];
        double[] unit = new double[positions.length];
        for (int i = 0; i < positions.length; i++) {
            GramColumn column = moments.layout().columns().get(positions[i]);
            originSteps[i] = i == 0 ? 0 : meanSteps(moments, positions[i]);
            unit[i] = column.unit();
            origin[i] = column.shift() + originSteps[i] / GramColumn.STEPS_PER_UNIT * unit[i];
        }
        return new GramFrame(positions, whole.size(), originSteps, origin, unit);
    }

    private static long meanSteps(Moments moments, int position) {
        BigDecimal weight = new BigDecimal(moments.steps(0, 0));
        if (weight.signum() == 0) {
            return 0;
        }
        return new BigDecimal(moments.steps(0, position).shiftLeft(GramColumn.FRACTION_BITS))
                .divide(weight, MathContext.DECIMAL64)
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    /** Number of columns with all their products. */
    int size() {
        return triangle.size();
    }

    /** Cell of the product of two columns. */
    int cell(int i, int j) {
        return triangle.cell(i, j);
    }

    /** Cell of the first moment of a column. */
    int first(int i) {
        return i < size() ? i : triangle.cells() + i - size();
    }

    double unit(int i) {
        return unit[i];
    }

    /** The origin in original units. */
    double origin(int i) {
        return origin[i];
    }

    /**
     * {@code Σ w(q_i − o_i)(q_j − o_j)} in units of both columns: expanded to {@code Σ w·q_i·q_j − o_i·Σ w·q_j − o_j·Σ
     * w(q_i − o_i)} in whole numbers, and rounded once.
     */
    double[] centred(Moments moments) {
        double[] cells = new double[triangle.cells() + positions.length - size()];
        BigInteger weight = moments.steps(0, 0).shiftRight(2 * GramColumn.FRACTION_BITS);
        BigInteger[] first = new BigInteger[positions.length];
        for (int i = 0; i < first.length; i++) {
            first[i] = moments.steps(0, positions[i]).shiftRight(GramColumn.FRACTION_BITS);
        }
        int cell = 0;
        for (int i = 0; i < size(); i++) {
            BigInteger origin = BigInteger.valueOf(originSteps[i]);
            BigInteger centredFirst = first[i].subtract(origin.multiply(weight));
            for (int j = i; j < size(); j++) {
                cells[cell++] = units(moments.steps(positions[i], positions[j])
                        .subtract(origin.multiply(first[j]))
                        .subtract(BigInteger.valueOf(originSteps[j]).multiply(centredFirst)));
            }
        }
        for (int i = size(); i < positions.length; i++) {
            cells[cell++] = units(moments.steps(0, positions[i])
                    .subtract(BigInteger.valueOf(originSteps[i]).multiply(first[0])));
        }
        return cells;
    }

    /** The cells rows with these means and covariances would have. */
    double[] cells(Correlation moments, double[] headrooms) {
        double weight = moments.sumW();
        double[] away = new double[positions.length];
        for (int i = 1; i < away.length; i++) {
            double mean = i < size() ? moments.mean(i - 1) : headrooms[i - size()];
            away[i] = (mean - origin[i]) / unit[i];
        }
        away[0] = 1;
        double[] cells = new double[triangle.cells() + positions.length - size()];
        for (int i = 0; i < size(); i++) {
            for (int j = i; j < size(); j++) {
                double covariance =
                        i == 0 ? 0 : moments.r(i - 1, j - 1) * moments.deviation(i - 1) * moments.deviation(j - 1);
                cells[cell(i, j)] = weight * (covariance / (unit[i] * unit[j]) + away[i] * away[j]);
            }
        }
        for (int i = size(); i < positions.length; i++) {
            cells[first(i)] = weight * away[i];
        }
        return cells;
    }

    private static double units(BigInteger steps) {
        return steps.doubleValue() / (GramColumn.STEPS_PER_UNIT * GramColumn.STEPS_PER_UNIT * Moments.WEIGHT_STEPS);
    }
}
