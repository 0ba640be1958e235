package io.levier.common.report.chart;

/** A rectangle on the canvas, y growing downwards. */
record Box(double x, double y, double width, double height) {

    static Box around(double x, double y, double radius) {
        return new Box(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    boolean overlaps(Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    boolean holds(Box other) {
        return x <= other.x && other.right() <= right() && y <= other.y && other.bottom() <= bottom();
    }

    /** The point of this box nearest to another point, where a leader line ends. */
    Svg.Corner nearest(double px, double py) {
        return new Svg.Corner(Math.min(right(), Math.max(x, px)), Math.min(bottom(), Math.max(y, py)));
    }

    /** Whether the straight line between two points enters this box. */
    boolean isCrossedBy(Svg.Corner from, Svg.Corner to) {
        double enter = 0;
        double leave = 1;
        double[] starts = {from.x(), from.y()};
        double[] moves = {to.x() - from.x(), to.y() - from.y()};
        double[] lows = {x, y};
        double[] highs = {right(), bottom()};
        for (int axis = 0; axis < 2; axis++) {
            if (Math.abs(moves[axis]) < 1e-12) {
                if (starts[axis] <= lows[axis] || starts[axis] >= highs[axis]) {
                    return false;
                }
            } else {
                double a = (lows[axis] - starts[axis]) / moves[axis];
                double b = (highs[axis] - starts[axis]) / moves[axis];
                enter = Math.max(enter, Math.min(a, b));
                leave = Math.min(leave, Math.max(a, b));
            }
        }
        return enter < leave;
    }
}
