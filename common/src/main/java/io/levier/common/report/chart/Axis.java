package io.levier.common.report.chart;

import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Round values along a range, with what is written beside them. Big money and counts are written in thousands or
 * millions, and the heading says so.
 *
 * @param low first round value, at or below the data
 * @param high last round value, at or above the data
 * @param step distance between two, of the form 1, 2, 2.5 or 5 times a power of ten
 */
record Axis(double low, double high, double step, Unit unit) {

    private static final double[] ROUND_STEPS = {1, 2, 2.5, 5, 10};

    /** The axis with at most {@code most} steps that covers both values. */
    static Axis covering(double low, double high, int most, Unit unit) {
        double span = high - low;
        double top = span > 0 ? high : high + Math.max(1, Math.abs(high) * 0.1);
        double rough = (top - low) / most;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double round : ROUND_STEPS) {
            double step = round * power;
            double first = Math.floor(low / step + 1e-9) * step;
            double last = Math.ceil(top / step - 1e-9) * step;
            boolean whole = unit.kind() != Unit.Kind.COUNT || step >= 1;
            if (whole && Math.round((last - first) / step) <= most) {
                return new Axis(first, last, step, unit);
            }
        }
        double step = 20 * power;
        return new Axis(Math.floor(low / step) * step, Math.ceil(top / step) * step, step, unit);
    }

    List<Double> values() {
        List<Double> values = new ArrayList<>();
        long steps = Math.round((high - low) / step);
        for (long i = 0; i <= steps; i++) {
            values.add(low + i * step);
        }
        return values;
    }

    String label(double value, Words words) {
        double shown = value / divisor();
        double shownStep = step / divisor();
        int digits = 0;
        while (digits < Unit.MOST_DIGITS
                && Math.abs(shownStep * Math.pow(10, digits) - Math.rint(shownStep * Math.pow(10, digits))) > 1e-6) {
            digits++;
        }
        double clean = Math.abs(shown) < shownStep * 1e-6 ? 0 : shown;
        return unit.kind() == Unit.Kind.PERCENT
                ? words.value(clean, unit.withDigits(digits))
                : words.bare(clean, unit.withDigits(digits));
    }

    /** What the labels count, empty where each label says it. */
    String heading(Words words) {
        String name = words.differenceUnit(unit);
        if (unit.kind() == Unit.Kind.PERCENT) {
            return "";
        }
        if (!isScaled()) {
            return name;
        }
        String key = divisor() == 1000 ? "axis.thousands" : "axis.millions";
        return words.phrase(key).with("unit", name).text().strip();
    }

    /** Whether the labels are in thousands or millions. */
    boolean isScaled() {
        return divisor() != 1;
    }

    double widestLabel(Words words, double fontSize) {
        return values().stream()
                .mapToDouble(v -> TextFit.width(label(v, words), fontSize))
                .max()
                .orElse(0);
    }

    private double divisor() {
        boolean large = unit.kind() == Unit.Kind.MONEY || unit.kind() == Unit.Kind.COUNT;
        double most = Math.max(Math.abs(low), Math.abs(high));
        if (!large || most < 10_000) {
            return 1;
        }
        return most < 2_000_000 ? 1000 : 1_000_000;
    }
}
