package io.levier.common.report.driver;

/**
 * The scale a question is answered on.
 *
 * @param best which end is the best answer
 */
public record RatingScale(double lowest, double highest, Best best) {

    /** The end of the best answer. */
    public enum Best {
        HIGHEST,
        LOWEST,
        /** Questions on the same scale run both ways. */
        UNKNOWN
    }

    public RatingScale {
        if (!(lowest < highest)) {
            throw new IllegalArgumentException("a scale rises, got " + lowest + " to " + highest);
        }
    }
}
