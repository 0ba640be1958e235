package io.levier.common.drivers;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** The chosen columns, and the origin in whole steps about which they are taken. */
final class GramFrame {
    private final List<GramColumn> columns;
    private final int[] positions;
    private final long[] origin;
    private final Triangle triangle;

    private GramFrame(List<GramColumn> columns, int[] positions, long[] origin) {
        this.columns = columns;
        this.positions = positions;
        this.origin = origin;
        this.triangle = new Triangle(positions.length);
    }

    static GramFrame around(Moments moments, List<String> names) {
        int[] positions = names.stream().mapToInt(moments.layout()::position).toArray();
        if (positions.length == 0 || positions[0] != 0) {
            throw new IllegalArgumentException("the columns of a Gram matrix begin with the constant: " + names);
        }
        List<GramColumn> columns = names.stream()
                .map(n -> moments.layout().columns().get(moments.layout().position(n)))
                .toList();
        long[] origin = new long[positions.length];
        BigDecimal weight = new BigDecimal(moments.steps(0, 0));
        for (int i = 1; i < origin.length && weight.signum() > 0; i++) {
            origin[i] = new BigDecimal(moments.steps(0, positions[i]))
                    .multiply(BigDecimal.valueOf(GramColumn.STEPS_PER_UNIT))
                    .divide(weight, MathContext.DECIMAL64)
                    .setScale(0, RoundingMode.HALF_EVEN)
                    .longValueExact();
        }
        return new GramFrame(columns, positions, origin);
    }

    int size() {
        return positions.length;
    }

    int cells() {
        return triangle.cells();
    }

    int cell(int i, int j) {
        return triangle.cell(i, j);
    }

    String name(int i) {
        return columns.get(i).name();
    }

    double unit(int i) {
        return columns.get(i).unit();
    }

    /** The origin in original units. */
    double origin(int i) {
        return columns.get(i).shift() + origin[i] / GramColumn.STEPS_PER_UNIT * unit(i);
    }

    /** {@code Σ w(q_i − o_i)(q_j − o_j)} in units of both columns, expanded in whole steps before rounding. */
    double centred(Moments moments, int i, int j) {
        BigInteger oi = BigInteger.valueOf(origin[i]);
        BigInteger oj = BigInteger.valueOf(origin[j]);
        int bits = GramColumn.FRACTION_BITS;
        BigInteger sum = moments.steps(positions[i], positions[j])
                .subtract(oi.multiply(moments.steps(0, positions[j])).shiftRight(bits))
                .subtract(oj.multiply(moments.steps(0, positions[i])).shiftRight(bits))
                .add(oi.multiply(oj).multiply(moments.steps(0, 0)).shiftRight(2 * bits));
        return sum.doubleValue() / (GramColumn.STEPS_PER_UNIT * GramColumn.STEPS_PER_UNIT * Moments.WEIGHT_STEPS);
    }
}
