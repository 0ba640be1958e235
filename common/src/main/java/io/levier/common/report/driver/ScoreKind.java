package io.levier.common.report.driver;

import io.levier.common.report.value.Unit;

/** The score a report is about. A satisfaction score is never called NPS, nor the other way round. */
public enum ScoreKind {
    /** Promoters minus detractors on the recommendation question, −100 to 100 points. */
    NPS(Unit.POINTS, -100),
    /** Share of satisfied answers: the top boxes of the scale, in percent. */
    CSAT_TOP_BOX(Unit.PERCENT, 0),
    /** Mean satisfaction brought to 0–100. */
    CSAT_INDEX(Unit.INDEX, 0);

    private final Unit unit;
    private final double lowest;

    ScoreKind(Unit unit, double lowest) {
        this.unit = unit;
        this.lowest = lowest;
    }

    public Unit unit() {
        return unit;
    }

    public double lowest() {
        return lowest;
    }
}
