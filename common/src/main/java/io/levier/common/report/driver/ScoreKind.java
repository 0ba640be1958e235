package io.levier.common.report.driver;

import io.levier.common.report.value.Unit;

/** The score a report is about. A satisfaction score is never called NPS, nor the other way round. */
public enum ScoreKind {
    /** Promoters minus detractors on the recommendation question, −100 to 100 points. */
    NPS(-100),
    /** Share of satisfied answers: the top boxes of the scale, in percent. */
    CSAT_TOP_BOX(0),
    /** Mean satisfaction brought to 0–100. */
    CSAT_INDEX(0);

    private final double lowest;

    ScoreKind(double lowest) {
        this.lowest = lowest;
    }

    public Unit unit() {
        return switch (this) {
            case NPS -> Unit.POINTS;
            case CSAT_TOP_BOX -> Unit.PERCENT;
            case CSAT_INDEX -> Unit.INDEX;
        };
    }

    public double lowest() {
        return lowest;
    }
}
