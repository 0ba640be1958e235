package io.levier.common.report.chart;

/** A straight map from values to positions on the canvas. */
record Scale(double low, double high, double start, double end) {

    Scale {
        if (!(low < high)) {
            throw new IllegalArgumentException("a scale needs two different values, got " + low + " and " + high);
        }
    }

    double at(double value) {
        return start + (value - low) / (high - low) * (end - start);
    }

    /** The position of a value, or of the end of the scale beyond which it lies. */
    double within(double value) {
        return at(Math.min(high, Math.max(low, value)));
    }
}
